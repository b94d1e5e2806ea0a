// M-9 Nothing is orphaned: every record that is not at its end has an owner, a list, a next step and, where a rule gives one,
// a day. One pure function over all kinds of record; null: it is at its end.

import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { generationDay } from '#shared/calendar/batch-month.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { owedOnApplication } from './owed-on-application.ts'
import { owedOnCall } from './owed-on-call.ts'
import { owedOnRecoupItem, owedOnUnpaidItem } from './owed-on-ledgers.ts'
import { owedOnPublication } from './owed-on-publication.ts'
import type { OwedStep } from './owed-step.ts'

export function owed(record: CaseRecord, today: PlainDate): OwedStep | null {
  if (!('kind' in record)) return owedOnApplication(record, today)
  switch (record.kind) {
    case 'unpaid-item':
      return owedOnUnpaidItem(record, today)
    case 'recoup-item':
      return owedOnRecoupItem(record)
    case 'phone-check':
      return owedOnCall(record)
    case 'publication':
      return owedOnPublication(record)
    case 'inquiry':
      return record.state === 'open'
        ? { unit: CITY_UNIT, role: 'supervisor', list: 'inquiries', next: 'answerInquiry', due: null }
        : null
    case 'institution-hold':
      return record.state === 'standing'
        ? {
            unit: CITY_UNIT,
            role: 'supervisor',
            list: 'institution-holds',
            next: 'liftInstitutionHold',
            due: null,
          }
        : null
    case 'month':
      return record.state === 'generated'
        ? null
        : {
            unit: CITY_UNIT,
            role: 'municipal',
            list: 'generation',
            next: 'noteGenerated',
            due: generationDay(record.month),
          }
    case 'ruling':
      return null
    case 'suspect':
      return record.state === 'open'
        ? { unit: record.unit, role: 'supervisor', list: 'suspects', next: 'disposeSuspect', due: null }
        : null
    default:
      return unreachable(record)
  }
}
