// The cache's reads and writes, each with a limit of time. On a full disk Chromium fails the first write with an unknown
// error, never answers the next, and leaves the connection dead until it is opened again: so whatever does not answer is
// given up, the connection is made anew, and the caller gets a fault that staff understand.

import type { Timer } from '#shared/sync/bell.ts'
import {
  CacheTables,
  type Departure,
  type Look,
  type Position,
  type RecordsPiece,
  type RowsPiece,
  type ShownPiece,
} from './cache-tables.ts'
import { withinTime } from './within-time.ts'

/** Everything that one transaction does (SYNC-2b). */
export interface CacheChange {
  /** Everything else goes first: the server was restored, or the cache is damaged. */
  readonly emptied?: boolean
  readonly rows?: readonly RowsPiece[]
  readonly records?: readonly RecordsPiece[]
  readonly droppedPages?: readonly number[]
  readonly departures?: readonly Departure[]
  readonly shown?: readonly ShownPiece[]
  readonly hidden?: readonly string[]
  readonly looks?: readonly Look[]
  /** People who are no guests any more. */
  readonly settled?: readonly string[]
  readonly position: Position
}

export class CacheDisk {
  readonly #name: string
  readonly #timer: Timer
  #strict: CacheTables
  #relaxed: CacheTables

  constructor(name: string, timer: Timer) {
    this.#name = name
    this.#timer = timer
    this.#strict = new CacheTables(name, 'strict')
    this.#relaxed = new CacheTables(name, 'relaxed')
  }

  close(): void {
    this.#strict.close()
    this.#relaxed.close()
  }

  read<T>(work: (tables: CacheTables) => PromiseLike<T>): Promise<T> {
    return this.#answered(() => work(this.#strict))
  }

  /** False, and nothing is written: the database is not the one that `life` names; it was wiped underneath. */
  write(change: CacheChange, life: string | null, flush: boolean): Promise<boolean> {
    const tables = flush ? this.#strict : this.#relaxed
    return this.#answered(() =>
      tables.transaction('rw', tables.everything(), async () => {
        const before = await tables.position.get('position')
        if ((before?.life ?? null) !== life) return false
        if (change.emptied === true) await Promise.all(tables.everything().map((table) => table.clear()))
        await applyTo(tables, change)
        return true
      }),
    )
  }

  async #answered<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      return await withinTime(this.#timer, work)
    } catch (problem) {
      this.close()
      this.#strict = new CacheTables(this.#name, 'strict')
      this.#relaxed = new CacheTables(this.#name, 'relaxed')
      throw problem
    }
  }
}

async function applyTo(tables: CacheTables, change: CacheChange): Promise<void> {
  await tables.rows.bulkPut([...(change.rows ?? [])])
  await tables.records.bulkPut([...(change.records ?? [])])
  const dropped = [...(change.droppedPages ?? [])]
  await tables.rows.bulkDelete(dropped)
  await tables.records.bulkDelete(dropped)
  await tables.departures.bulkPut([...(change.departures ?? [])])
  await tables.shown.bulkPut([...(change.shown ?? [])])
  await tables.shown.bulkDelete([...(change.hidden ?? [])])
  await tables.looks.bulkPut([...(change.looks ?? [])])
  await tables.looks.bulkDelete([...(change.settled ?? [])])
  await tables.position.put(change.position)
}
