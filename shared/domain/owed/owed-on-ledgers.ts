// Who has to do what next with what is owed and with what has to come back.

import { OVERDUE_MONTHS } from '#shared/domain/recoup-item/ageing.ts'
import type { RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { followUpDay } from '#shared/domain/unpaid-item/cadence.ts'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { addDays, addMonths, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { OwedStep } from './owed-step.ts'

export function owedOnUnpaidItem(item: UnpaidItem, today: PlainDate): OwedStep | null {
  const { state, unit, proposal } = item
  const due = followUpDay(item, today)
  switch (state) {
    case 'to-contact':
    case 'unreachable':
      return { unit, role: 'ledger', list: 'unpaid', next: 'recordUnpaidContact', due }
    case 'contacted':
      return proposal === null
        ? { unit, role: 'ledger', list: 'unpaid', next: 'proposeAccount', due }
        : { unit, role: 'supervisor', list: 'inbox', next: 'approveAccount', due }
    case 'corrected':
      return {
        unit: CITY_UNIT,
        role: 'municipal',
        list: 'payment',
        next: 'orderPayment',
        due: endOfNextMonth(today),
      }
    case 'paid':
    case 'cancelled':
      return null
    default:
      return unreachable(state)
  }
}

/** What is marked as unrecoverable stays outstanding but asks for nothing any more. */
export function owedOnRecoupItem({ state, unit, cancelledOn }: RecoupItem): OwedStep | null {
  if (state === 'recovered' || state === 'unrecoverable') return null
  const due = addMonths(cancelledOn, OVERDUE_MONTHS)
  return { unit, role: 'ledger', list: 'recoup', next: 'recordRepayment', due }
}

const endOfNextMonth = (today: PlainDate): PlainDate =>
  addDays(addMonths(plainDate(`${today.slice(0, 7)}-01`), 2), -1)
