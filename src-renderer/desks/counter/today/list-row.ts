// A row of the list, masked for the eye.

import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { type Instant, shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'
import { addDays, addMonths, dayOf, type PlainDate } from '#shared/kernel/plain-date.ts'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import { CATEGORIES, CATEGORY_TITLES, levelTitle } from '#shared/policy/vocabulary.ts'
import type { ListedApplication, ListQuestion } from '../../../cache/application-list.ts'

export interface ListRow {
  readonly id: string
  readonly receipt: string
  readonly name: string
  readonly identityNumber: string
  readonly item: string
  readonly level: string
  readonly category: string
  /** Whole yuan, for sorting. */
  readonly amount: number | null
  readonly amountText: string
  readonly state: string
  readonly delivery: string
  readonly contact: string
  readonly at: Instant | null
  readonly time: string
}

export function categoryTitle(id: string | null | undefined): string {
  const category = CATEGORIES.find((each) => each === id)
  return category === undefined ? '' : CATEGORY_TITLES[category]
}

export function listRow(row: ListedApplication, today: PlainDate): ListRow {
  const { amount, at } = row
  return {
    id: row.id,
    receipt: row.receipt,
    name: maskName(row.name),
    identityNumber: maskIdentityNumber(row.identityNumber),
    item: row.occupation,
    level: row.hasCertificate ? levelTitle(row.level) : '',
    category: categoryTitle(row.category),
    amount,
    amountText: amount === null ? '' : formatMoney(yuan(amount)),
    state: STATE_TITLES[row.state],
    delivery: DELIVERY_TITLES[row.delivery],
    contact: row.toCall ? '需联系' : '',
    at,
    time: at === null ? '' : timeWords(at, today),
  }
}

const timeWords = (at: Instant, today: PlainDate): string => {
  const date = shanghaiDate(at)
  return date === today ? shanghaiTime(at) : `${date.slice(5)} ${shanghaiTime(at)}`
}

export type Span = 'today' | 'month' | 'all'

/** The days of the last act that belong to the span; null: all. */
export function actedIn(span: Span, today: PlainDate): ListQuestion['acted'] {
  if (span === 'all') return null
  if (span === 'today') return { from: today, to: today }
  const first = addDays(today, 1 - dayOf(today))
  return { from: first, to: addDays(addMonths(first, 1), -1) }
}
