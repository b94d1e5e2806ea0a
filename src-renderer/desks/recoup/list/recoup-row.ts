// A light row of the claims, masked for the eye; the quick filter looks at the record instead.

import { maskName } from '#shared/domain/identity/mask-name.ts'
import { ageInDays, recoupIsOverdue } from '#shared/domain/recoup-item/ageing.ts'
import {
  outstandingOf,
  RECOUP_CAUSE_TITLES,
  RECOUP_CHANNEL_TITLES,
  RECOUP_CHANNELS,
  RECOUP_STATE_TITLES,
  type RecoupItem,
  repaidOf,
} from '#shared/domain/recoup-item/recoup-item.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import { type LedgerCase, matching } from '../../../cache/ledger-cases.ts'
import { shows, type View } from './views.ts'

export type RecoupCase = LedgerCase<RecoupItem>

export interface RecoupRow {
  readonly id: string
  readonly name: string
  /** Of the identity number. */
  readonly tail: string
  readonly item: string
  readonly institution: string
  readonly cause: string
  /** Who asks for the money. */
  readonly channel: string
  /** Whole yuan, also the two after it. */
  readonly amount: number
  readonly repaid: number
  readonly outstanding: number
  readonly cancelledOn: PlainDate
  /** Days since the cancellation. */
  readonly age: number
  readonly overdue: boolean
  readonly note: string
  readonly state: string
  readonly delivery: string
}

export function recoupRow({ record, delivery }: RecoupCase, today: PlainDate): RecoupRow {
  const overdue = recoupIsOverdue(record, today)
  return {
    id: record.id,
    name: maskName(record.applicant.name),
    tail: record.applicant.identityNumber.slice(-4),
    item: record.item,
    institution: record.institution === '' ? '未登记' : record.institution,
    cause: RECOUP_CAUSE_TITLES[record.cause],
    channel: RECOUP_CHANNEL_TITLES[RECOUP_CHANNELS[record.cause]],
    amount: record.amount,
    repaid: repaidOf(record),
    outstanding: outstandingOf(record),
    cancelledOn: record.cancelledOn,
    age: ageInDays(record, today),
    overdue,
    note: overdue ? '逾期' : '',
    state: RECOUP_STATE_TITLES[record.state],
    delivery: DELIVERY_TITLES[delivery],
  }
}

/** The oldest first: what is nearest to six months, or beyond, is asked for first. */
export function rowsIn(
  cases: readonly RecoupCase[],
  view: View,
  text: string,
  today: PlainDate,
): readonly RecoupRow[] {
  return matching(cases, text)
    .filter(({ record }) => shows(view, record, today))
    .map((each) => recoupRow(each, today))
    .toSorted((one, other) => other.age - one.age)
}
