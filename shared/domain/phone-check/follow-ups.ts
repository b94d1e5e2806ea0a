// What the result of a call sets off, each in a transaction of its own: it reaches the application, the month counts it,
// and an abnormal finding holds the institution until the city lifts it. A correction takes back what the wrong answer set
// off; the city's spot check that differs holds the record until the district has looked into it.

import type { FollowUp } from '#shared/domain/case/case-design.ts'
import { type CallResult, callResultSchema, monthRecordId } from '#shared/domain/month/month.ts'
import { siblingId } from '#shared/kernel/sibling-id.ts'
import type { PhoneCheckEvent } from './events.ts'
import type { PhoneCheck } from './phone-check.ts'
import { QUESTION_TITLES, QUESTIONS } from './script.ts'

export function followUpsOf(record: PhoneCheck, events: readonly PhoneCheckEvent[]): readonly FollowUp[] {
  const differs = events.find((event) => event.type === 'spotChecked' && event.finding === 'different')
  if (differs?.type === 'spotChecked') return [heldForDifference(record, differs.remark)]
  const closing = events.find(
    ({ type }) => type === 'answered' || type === 'unverifiedSigned' || type === 'answersCorrected',
  )
  const result = callResultSchema.safeParse(record.state)
  if (closing === undefined || !('was' in closing) || !result.success) return []
  const was = closing.was
  const corrects = closing.type === 'answersCorrected'
  return [
    found(record, result.data, corrects),
    counted(record, was, result.data),
    ...institution(record, was),
  ]
}

const found = (record: PhoneCheck, result: CallResult, corrects: boolean): FollowUp => ({
  kind: 'application',
  target: record.application,
  body: { type: 'recordCallOutcome', call: record.id, result, note: noteOf(record), corrects },
})

const counted = (record: PhoneCheck, was: CallResult | null, result: CallResult): FollowUp => ({
  kind: 'month',
  target: monthRecordId(record.month),
  body: { type: 'noteCallClosed', call: record.id, unit: record.unit, was, result },
})

const heldForDifference = (record: PhoneCheck, note: string): FollowUp => ({
  kind: 'application',
  target: record.application,
  body: { type: 'holdForDifference', call: record.id, note },
})

/** What the application's log keeps: the answers that were no, or why nobody could be asked. */
function noteOf({ answers, unverified }: PhoneCheck): string {
  if (answers === null) return unverified?.ground ?? ''
  const denied = QUESTIONS.filter((question) => answers[question] === 'no')
  return denied.map((question) => `${QUESTION_TITLES[question]}：否`).join('；')
}

/** The institution is held by an abnormal finding, and freed where that finding was a mistake of ours. */
function institution(record: PhoneCheck, was: CallResult | null): readonly FollowUp[] {
  const { answers, person } = record
  if (person.institution === '') return []
  if (was === 'abnormal' && record.state !== 'abnormal') return [freed(record)]
  if (record.state !== 'abnormal' || was === 'abnormal' || answers === null) return []
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

const freed = (record: PhoneCheck): FollowUp => ({
  kind: 'institution-hold',
  target: siblingId(record.id),
  body: {
    type: 'withdrawInstitutionHold',
    call: record.id,
    remark: record.correction?.reason ?? '二次核实属实',
  },
})
