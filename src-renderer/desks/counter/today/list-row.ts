// A light row of the list: masked for the eye, with the full text kept apart for the quick filter alone.

import type { Application } from '#shared/domain/application/application.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { type Instant, shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { CATEGORIES, CATEGORY_TITLES, levelTitle } from '#shared/policy/vocabulary.ts'
import type { Delivery, ScreenApplication } from '../../../cache/screen-applications.ts'

export const DELIVERY_TITLES: Readonly<Record<Delivery, string>> = {
  stored: '已存本机',
  delivered: '已送达',
  confirmed: '市级已确认',
}

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
  /** What the quick filter looks through; never shown. */
  readonly searchText: string
}

export function categoryTitle(id: string | null | undefined): string {
  const category = CATEGORIES.find((each) => each === id)
  return category === undefined ? '' : CATEGORY_TITLES[category]
}

const lastAct = (record: Application): Instant | null => record.log.at(-1)?.at ?? null

export function listRow({ record, delivery }: ScreenApplication, today: PlainDate): ListRow {
  const { applicant, certificate, outcome } = record
  const amount = outcome?.amount ?? null
  const at = lastAct(record)
  return {
    id: record.id,
    receipt: record.receipt,
    name: maskName(applicant.name),
    identityNumber: maskIdentityNumber(applicant.identityNumber),
    item: certificate === null ? '' : (certificate.occupationName ?? certificate.occupationCode),
    level: certificate === null ? '' : levelTitle(certificate.level),
    category: categoryTitle(outcome?.category),
    amount,
    amountText: amount === null ? '' : formatMoney(yuan(amount)),
    state: STATE_TITLES[record.state],
    delivery: DELIVERY_TITLES[delivery],
    contact: record.contactApplicant === null ? '' : '需联系',
    at,
    time: at === null ? '' : timeWords(at, today),
    searchText: [
      applicant.name,
      applicant.identityNumber.slice(-6),
      record.receipt,
      certificate?.number ?? '',
    ].join(' '),
  }
}

const timeWords = (at: Instant, today: PlainDate): string => {
  const date = shanghaiDate(at)
  return date === today ? shanghaiTime(at) : `${date.slice(5)} ${shanghaiTime(at)}`
}

export type Span = 'today' | 'month' | 'all'

/** Newest first. */
export function rowsIn(
  shown: readonly ScreenApplication[],
  span: Span,
  today: PlainDate,
): readonly ListRow[] {
  const inSpan = (at: Instant | null): boolean => {
    if (span === 'all') return true
    if (at === null) return false
    const date = shanghaiDate(at)
    return span === 'today' ? date === today : date.slice(0, 7) === today.slice(0, 7)
  }
  return shown
    .filter(({ record }) => inSpan(lastAct(record)))
    .map((each) => listRow(each, today))
    .sort((one, other) => (other.at ?? 0) - (one.at ?? 0))
}
