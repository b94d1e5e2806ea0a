// Who has to do what next with an application, by its state and the holds that stand on it.

import {
  batchMonthOf,
  callsDue,
  confirmationTarget,
  drawDay,
  generationDay,
} from '#shared/calendar/batch-month.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { OVERDUE_MONTHS } from '#shared/domain/recoup-item/ageing.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { nextFollowUp } from '#shared/domain/unpaid-item/cadence.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { addDays, addMonths, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { OwedStep } from './owed-step.ts'

export function owedOnApplication(application: Application, today: PlainDate): OwedStep | null {
  return heldBy(application) ?? byState(application, today)
}

/** A hold that a person has to lift; an unverified call is called again by the next draw. */
function heldBy({ holds, state, unit }: Application): OwedStep | null {
  const hold = holds.find(({ kind }) => kind !== 'unverified-call')
  if (hold === undefined || !WAITING.has(state)) return null
  return { unit, role: hold.liftedBy, list: 'holds', next: 'liftHold', due: null }
}

const WAITING: ReadonlySet<Application['state']> = new Set([
  'accepted',
  'pending-facts',
  'generated',
  'audited',
  'publicised',
  'confirmed',
])

function byState(application: Application, today: PlainDate): OwedStep | null {
  const { state, unit, outcome } = application
  const month = application.month ?? batchMonthOf(today)
  const city = { unit: CITY_UNIT, role: 'municipal' as const }
  switch (state) {
    case 'returned':
      return {
        unit,
        role: 'clerk',
        list: 'returned',
        next: 'acceptApplication',
        due: outcome?.deadline ?? null,
      }
    case 'pending-facts':
      return { ...city, list: 'pending-facts', next: 'resolvePending', due: outcome?.deadline ?? null }
    case 'accepted':
      return drawn(application)
        ? { ...city, list: 'generation', next: 'generateRecord', due: upcoming(generationDay(month), today) }
        : { ...city, list: 'draw', next: 'drawForCall', due: upcoming(drawDay(batchMonthOf(today)), today) }
    case 'sampled':
      return { unit, role: 'verifier', list: 'calls', next: 'recordAnswers', due: callsDue(month) }
    case 'generated':
      return { unit, role: 'reviewer', list: 'review', next: 'approveRecord', due: confirmationTarget(month) }
    case 'audited':
      return {
        unit,
        role: 'reviewer',
        list: 'publication',
        next: 'openPublication',
        due: confirmationTarget(month),
      }
    case 'publicised':
      return {
        unit,
        role: 'confirmer',
        list: 'confirmation',
        next: 'confirmPublication',
        due: confirmationTarget(month),
      }
    case 'confirmed':
      return { ...city, list: 'payment', next: 'orderPayment', due: endOfMonthAfter(month) }
    case 'paying':
      return { ...city, list: 'bank-answer', next: 'importPayment', due: endOfPaymentMonth(application) }
    case 'unpaid':
      return {
        unit,
        role: 'ledger',
        list: 'unpaid',
        next: 'recordUnpaidContact',
        due: followUp(application, today),
      }
    case 'recouping':
      return { unit, role: 'ledger', list: 'recoup', next: 'recordRepayment', due: recoupDue(application) }
    case 'paid':
    case 'refused':
    case 'withdrawn':
    case 'cancelled':
    case 'recovered':
      return null
    default:
      return unreachable(state)
  }
}

/** It has been in a frame and its call, where it had one, was not left unverified. */
const drawn = ({ month, holds }: Application): boolean =>
  month !== null && !holds.some(({ kind }) => kind === 'unverified-call')

/** The day itself, or the same day of the month in which today lies, or of the next one. */
function upcoming(day: PlainDate, today: PlainDate): PlainDate {
  if (day >= today) return day
  const now = plainDate(`${batchMonthOf(today)}-${day.slice(8)}`)
  return now >= today ? now : addMonths(now, 1)
}

const endOfMonthAfter = (month: string): PlainDate => addDays(addMonths(plainDate(`${month}-01`), 2), -1)

function endOfPaymentMonth({ payments }: Application): PlainDate | null {
  const last = payments.at(-1)
  return last === undefined ? null : addDays(addMonths(plainDate(`${last.month}-01`), 1), -1)
}

function followUp({ payments }: Application, today: PlainDate): PlainDate | null {
  const failed = payments.find(({ result }) => result === 'failed')
  const firstFailedOn = failed?.settledOn ?? null
  return firstFailedOn === null ? null : nextFollowUp({ firstFailedOn, contacts: [] }, today)
}

const recoupDue = ({ revocation }: Application): PlainDate | null =>
  revocation === null ? null : addMonths(revocation.on, OVERDUE_MONTHS)
