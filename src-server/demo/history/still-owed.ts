// The file of somebody who is still owed money: every payment is decided anew, and by this file the decision comes out as
// it was, so that a corrected account is paid in the next month.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { Category, District } from '#shared/policy/vocabulary.ts'
import { EMPLOYERS } from '../names.ts'
import { type DraftSpell, personFile } from '../person-draft.ts'
import type { Random } from '../random.ts'
import type { PastApplication } from './past-application.ts'
import type { PastPerson } from './past-people.ts'

/** Null where nothing is owed, and for students, whose schools the past does not invent. */
export function fileOfOwed(
  random: Random,
  { applicant, certificate, outcome, unit, state }: PastApplication,
  { identityNumber, name, mobile }: PastPerson,
  today: PlainDate,
): PersonFile | null {
  if (state !== 'unpaid') return null
  const spell = spellOf(random, outcome.category, certificate.issueDate, outcome.reviewDistrict)
  if (spell === null) return null
  const { household } = applicant
  const draft = { identityNumber, name, mobile, household, spells: [spell], certificates: [certificate] }
  return personFile(draft, random.uuid(), unit, today)
}

function spellOf(
  random: Random,
  category: Category,
  issued: PlainDate,
  district: District,
): DraftSpell | null {
  const from = addMonths(issued, -30)
  switch (category) {
    case 'in-service':
      return {
        kind: 'employee',
        from,
        employer: random.pick(EMPLOYERS),
        employerDistrict: district,
        post: 'ordinary',
        source: '社会保险',
      }
    case 'unemployed':
      return { kind: 'unemployed', from, source: '就业管理' }
    case 'flexible':
      return { kind: 'flexible', from, registered: true, insuredDistrict: district, source: '社会保险' }
    default:
      return null
  }
}
