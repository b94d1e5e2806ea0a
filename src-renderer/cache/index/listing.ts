// The applications as the screen shows them, as light rows: the cached ones with the unsent acts over them. Lists ask for
// windows of it, filtered and sorted here, in the worker; the last few orders are kept until something changes.

import type { Delivery } from '#shared/sync/screen.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { ApplicationRow } from './application-row.ts'
import { comparing, type SortBy } from './orders.ts'
import { matcher } from './search.ts'

export interface ListedApplication extends ApplicationRow {
  readonly delivery: Delivery
}

export interface ListFilter {
  /** The day of the last act, first and last; null: all. */
  readonly acted: { readonly from: PlainDate; readonly to: PlainDate } | null
  /** As in the global search. */
  readonly text: string
  readonly states?: readonly ApplicationRow['state'][] | undefined
}

export interface ListQuery extends ListFilter {
  readonly sort: readonly SortBy[]
  /** Rows from `from` up to but not including `to`. */
  readonly from: number
  readonly to: number
}

export interface ListWindow {
  readonly rows: readonly ListedApplication[]
  readonly total: number
  /** Of all rows that pass the filter. */
  readonly states: readonly { readonly state: ApplicationRow['state']; readonly count: number }[]
}

interface Ordered {
  readonly rows: readonly ListedApplication[]
  readonly states: ListWindow['states']
}

const KEPT = 4

export class Listing {
  readonly rows: readonly ListedApplication[]
  readonly #orders = new Map<string, Ordered>()

  constructor(rows: readonly ListedApplication[]) {
    this.rows = rows
  }

  newestFirst(): readonly ListedApplication[] {
    return this.#ordered({ acted: null, text: '', sort: [] }).rows
  }

  window({ from, to, ...query }: ListQuery): ListWindow {
    const { rows, states } = this.#ordered(query)
    return { rows: rows.slice(from, to), total: rows.length, states }
  }

  #ordered(query: Omit<ListQuery, 'from' | 'to'>): Ordered {
    const key = JSON.stringify(query)
    const ordered = this.#orders.get(key) ?? this.#order(query)
    this.#orders.delete(key)
    this.#orders.set(key, ordered)
    const [oldest] = this.#orders.keys()
    if (this.#orders.size > KEPT && oldest !== undefined) this.#orders.delete(oldest)
    return ordered
  }

  #order({ acted, text, states: wanted, sort }: Omit<ListQuery, 'from' | 'to'>): Ordered {
    const matches = matcher(text)
    const rows = this.rows.filter((row) => {
      if (wanted !== undefined && !wanted.includes(row.state)) return false
      if (acted !== null) {
        const date = row.at === null ? null : shanghaiDate(row.at)
        if (date === null || date < acted.from || date > acted.to) return false
      }
      return matches === null || matches(row)
    })
    const states = new Map<ApplicationRow['state'], number>()
    for (const { state } of rows) states.set(state, (states.get(state) ?? 0) + 1)
    return {
      rows: rows.sort(comparing(sort, rows)),
      states: [...states].map(([state, count]) => ({ state, count })),
    }
  }
}
