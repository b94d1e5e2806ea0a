// What the result of a call sets off, each in a transaction of its own: it reaches the application, the month counts it,
// and an abnormal finding holds the institution until the city lifts it.

import type { FollowUp } from '#shared/domain/case/case-design.ts'
import { monthRecordId } from '#shared/domain/month/month.ts'
import { siblingId } from '#shared/kernel/sibling-id.ts'
import type { PhoneCheckEvent } from './events.ts'
import type { PhoneCheck } from './phone-check.ts'
import { QUESTION_TITLES, QUESTIONS } from './script.ts'

export function followUpsOf(record: PhoneCheck, events: readonly PhoneCheckEvent[]): readonly FollowUp[] {
  const closes = events.some(({ type }) => type === 'answered' || type === 'unverifiedSigned')
  if (!closes || record.state === 'open' || record.state === 'to-be-signed') return []
  const found: FollowUp = {
    kind: 'application',
    target: record.application,
    body: { type: 'recordCallOutcome', call: record.id, result: record.state, note: noteOf(record) },
  }
  const counted: FollowUp = {
    kind: 'month',
    target: monthRecordId(record.month),
    body: { type: 'noteCallClosed', call: record.id, unit: record.unit, result: record.state },
  }
  return [found, counted, ...institutionHold(record)]
}

/** What the application's log keeps: the answers that were no, or why nobody could be asked. */
function noteOf({ answers, unverified }: PhoneCheck): string {
  if (answers === null) return unverified?.ground ?? ''
  const denied = QUESTIONS.filter((question) => answers[question] === 'no')
  return denied.map((question) => `${QUESTION_TITLES[question]}：否`).join('；')
}

function institutionHold(record: PhoneCheck): readonly FollowUp[] {
  const { answers, person } = record
  if (record.state !== 'abnormal' || answers === null || person.institution === '') return []
  const denied = QUESTIONS.filter((question) => answers[question] === 'no')
  return [
    {
      kind: 'institution-hold',
      target: siblingId(record.id),
      body: {
        type: 'placeInstitutionHold',
        institution: person.institution,
        call: record.id,
        reportedBy: record.unit,
        month: record.month,
        ground: `抽检电话核实答复为否：${denied.map((question) => QUESTION_TITLES[question]).join('、')}`,
      },
    },
  ]
}
