// A visit of the test person with everything typed and seen, ready to be accepted.

import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import { CERTIFICATE, DOSSIER, PERSON, testId } from '#shared/fixtures/applicants.ts'
import { checklist } from '../desks/counter/visit/checklist.ts'
import { seeAllOriginals } from '../desks/counter/visit/changes.ts'
import { emptyVisit, type Visit } from '../desks/counter/visit/visit.ts'

const CARD = '6222020000000000000'

export function filledVisit(change: Partial<Visit> = {}): Visit {
  const typed: Visit = {
    ...emptyVisit(testId(3)),
    identityNumber: PERSON.identityNumber,
    name: PERSON.name,
    mobile: '10000000001',
    secondContact: DOSSIER.applicant.secondContact,
    householdPlace: 'shanghai',
    householdDistrict: '松江',
    filledFor: PERSON.identityNumber,
    chosen: certificateKey(CERTIFICATE.number ?? '', CERTIFICATE.occupationCode),
    account: {
      bank: '工商银行',
      cardNumber: CARD,
      cardNumberAgain: CARD,
      holderName: null,
      socialSecurityCard: true,
      owed: false,
    },
  }
  return { ...seeAllOriginals(typed, checklist(null)), ...change }
}
