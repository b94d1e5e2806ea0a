// Whose working set a person's file belongs to (SYNC-18): of the district to which the policy routes the claim on their
// newest certificate that is less than 24 months old and not subsidised; without one, of the household's district.

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { sourcesOfGroup } from '#shared/domain/person/sources.ts'
import { CITY_UNIT, type UnitId, unitOfDistrict } from '#shared/domain/unit/units.ts'
import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import { assess } from '#shared/policy/assess.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { scarceCodesOn } from '#shared/policy/scarce-catalogue.ts'
import { FACTS_GROUPS } from '#shared/policy/vocabulary.ts'

const MONTHS = 24

export function homeOf(file: PersonFile, notice: CityNotice, today: PlainDate): UnitId {
  const open = file.certificates
    .filter(({ issueDate }) => issueDate <= today && addMonths(issueDate, MONTHS) > today)
    .filter((certificate) => !isSubsidised(file, certificate))
    .sort((one, other) => (one.issueDate < other.issueDate ? 1 : -1))
  for (const certificate of open) {
    const facts = parseAssessmentInput({
      id: file.id,
      applicationDate: today,
      channel: 'online',
      applicant: file,
      spells: file.spells,
      certificate,
      catalogueB: scarceCodesOn(notice.catalogueB, certificate.issueDate),
      history: file.history,
      unknown: FACTS_GROUPS.filter((group) =>
        sourcesOfGroup(group, certificate).some((source) => notice.watermarks[source] === null),
      ),
    })
    const district = facts.ok ? assess(facts.value).reviewDistrict : null
    if (district !== null) return unitOfDistrict(district)
  }
  const { place, district } = file.household
  return place === 'shanghai' && district !== null ? unitOfDistrict(district) : CITY_UNIT
}

const isSubsidised = (
  { history }: PersonFile,
  { occupationCode, level, issueDate }: PersonFile['certificates'][number],
): boolean =>
  history.some(
    (item) =>
      item.kind === 'skill-subsidy' &&
      item.state === 'paid' &&
      item.occupationCode === occupationCode &&
      item.level === level &&
      (item.issueDate === null || item.issueDate === issueDate),
  )
