// The orders in which lists can be sorted: Chinese words by their pinyin, numbers and moments by size, blanks last, and
// the newest act first among equals.

import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { CATEGORY_TITLES } from '#shared/policy/vocabulary.ts'
import type { ListedApplication } from './listing.ts'

const CHINESE = new Intl.Collator('zh-CN')
const DELIVERIES = { stored: 0, delivered: 1, confirmed: 2 } as const

export const SORT_KEYS = [
  'receipt',
  'name',
  'identityNumber',
  'item',
  'level',
  'category',
  'amount',
  'state',
  'delivery',
  'contact',
  'deadline',
  'time',
] as const
export type SortKey = (typeof SORT_KEYS)[number]

type Word = string | number | null
type Value = (row: ListedApplication) => Word

const VALUES: Readonly<Record<SortKey, Value>> = {
  receipt: ({ receipt }) => receipt,
  name: ({ name }) => name,
  identityNumber: ({ identityNumber }) => identityNumber,
  item: ({ occupation }) => occupation,
  level: ({ level }) => level,
  category: ({ category }) => (category === null ? null : CATEGORY_TITLES[category]),
  amount: ({ amount }) => amount,
  state: ({ state }) => STATE_TITLES[state],
  delivery: ({ delivery }) => DELIVERIES[delivery],
  contact: ({ toCall }) => (toCall ? 0 : 1),
  deadline: ({ deadline }) => deadline,
  time: ({ at }) => at,
}

/** Sorted by collation; the others hold digits and Latin letters, where code order is the same and ten times as fast. */
const WORDS: ReadonlySet<SortKey> = new Set(['name', 'item', 'category', 'state'])

type Compare = (a: ListedApplication, b: ListedApplication) => number

export interface SortBy {
  readonly key: SortKey
  readonly descending: boolean
}

export function comparing(sort: readonly SortBy[], rows: readonly ListedApplication[]): Compare {
  const comparers = sort.map((by) => comparingBy(by, rows))
  return (a, b) => {
    for (const compare of comparers) {
      const order = compare(a, b)
      if (order !== 0) return order
    }
    return (b.at ?? 0) - (a.at ?? 0)
  }
}

function comparingBy({ key, descending }: SortBy, rows: readonly ListedApplication[]): Compare {
  const value = VALUES[key]
  const rank = WORDS.has(key) ? ranksOf(rows, value) : null
  const sign = descending ? -1 : 1
  return (a, b) => {
    const [one, other] = [value(a), value(b)]
    const blank = Number(one === null || one === '') - Number(other === null || other === '')
    if (blank !== 0 || one === other) return blank
    if (rank !== null) return sign * ((rank.get(one) ?? 0) - (rank.get(other) ?? 0))
    return (one ?? '') < (other ?? '') ? -sign : sign
  }
}

/** Words repeat in a long list, so each is collated once and the rows are sorted by its place. */
function ranksOf(rows: readonly ListedApplication[], value: Value): ReadonlyMap<Word, number> {
  const words = [...new Set(rows.map(value))]
  words.sort((a, b) => CHINESE.compare(String(a), String(b)))
  return new Map(words.map((word, place) => [word, place]))
}
