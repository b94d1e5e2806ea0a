// A record that came back (退回补正) opened at the counter again: its dossier becomes a visit, its lodging date stays.

import type { Application } from '#shared/domain/application/application.ts'
import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { asSeen } from '#shared/domain/case/seen.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { type MaterialKind, MATERIAL_KINDS } from '#shared/domain/material/material.ts'
import { NO_ACCOUNT } from '../../../case-parts/account/account-draft.ts'
import { emptyMaterials, emptyVisit, type MaterialDraft, TYPED, type Visit } from './visit.ts'

export function visitOfApplication(record: Application, person: PersonFile | null): Visit {
  const { applicant, certificate, account } = record
  const blank = emptyVisit(record.id)
  const key =
    certificate === null ? null : certificateKey(certificate.number ?? '', certificate.occupationCode)
  const isRegistered =
    person?.certificates.some((each) => certificateKey(each.number ?? '', each.occupationCode) === key) ??
    false
  return {
    ...blank,
    ...asSeen(record),
    openedIn: record.state,
    identityNumber: applicant.identityNumber,
    numberIsWhole: true,
    name: applicant.name,
    mobile: applicant.mobile,
    secondContact: applicant.secondContact,
    birthDate: applicant.born?.on ?? '',
    sex: applicant.born?.sex ?? null,
    householdPlace: applicant.household.place,
    householdDistrict: applicant.household.district,
    filledFor: applicant.identityNumber,
    chosen: key === null ? null : isRegistered ? key : TYPED,
    typed:
      certificate === null
        ? blank.typed
        : {
            number: certificate.number ?? '',
            kind: certificate.kind,
            occupationCode: certificate.occupationCode,
            occupationName: certificate.occupationName ?? '',
            level: certificate.level,
            issueDate: certificate.issueDate,
            institution: certificate.institution ?? '',
            obtainedVia: certificate.obtainedVia,
            issue: certificate.listed219 === null ? null : certificate.listed219 ? 'first' : 'renewal',
          },
    materials: materialsOf(record),
    paperFacts: record.paperFacts,
    account:
      account === null
        ? NO_ACCOUNT
        : {
            bank: account.bank,
            cardNumber: account.cardNumber,
            cardNumberAgain: account.cardNumber,
            holderName: account.holderName,
            socialSecurityCard: account.socialSecurityCard,
            owed: false,
          },
  }
}

/** Several materials of one kind, brought on different days, are one line of the checklist. */
function materialsOf({ materials }: Application): Visit['materials'] {
  const merged = emptyMaterials()
  for (const kind of MATERIAL_KINDS) merged[kind] = mergedOf(kind)
  return merged

  function mergedOf(kind: MaterialKind): MaterialDraft {
    const own = materials.filter((material) => material.kind === kind)
    return {
      originalSeen: own.some(({ originalSeen }) => originalSeen),
      copyKept: own.some(({ copyKept }) => copyKept),
      remark: own
        .map(({ remark }) => remark)
        .filter((remark) => remark !== '')
        .join('；'),
      scans: own.flatMap(({ scans }) => scans),
    }
  }
}
