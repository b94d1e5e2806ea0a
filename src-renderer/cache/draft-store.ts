// Drafts on disk: sealed, in a database of their own, so that a cache that is wiped or copied anew takes nothing with it
// that was typed. Every write is flushed: a draft must survive a power cut, not only a crash of the page.

import { Dexie, type EntityTable, liveQuery, type Observable } from 'dexie'
import type { Timer } from '#shared/sync/bell.ts'
import { z } from 'zod'
import { Damaged, openJson, sealJson } from './packed/compressed.ts'
import type { Bytes, Seal } from './packed/seal.ts'
import { withinTime } from './packed/within-time.ts'

export interface Draft {
  readonly id: string
  readonly desk: 'counter' | 'phone-check' | 'unpaid' | 'recoup'
  readonly parked: boolean
  /** Milliseconds; for the order of parked visits only. */
  readonly updatedAt: number
  readonly content: unknown
}

interface SealedDraft {
  readonly id: string
  readonly desk: Draft['desk']
  readonly parked: boolean
  readonly updatedAt: number
  readonly sealed: Bytes
}

export const DRAFTS_NAME = 'jibu-drafts'

class DraftTables extends Dexie {
  declare drafts: EntityTable<SealedDraft, 'id'>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ drafts: 'id, desk' })
  }
}

const labelOf = (id: string): string => `draft/${id}`

export class DraftStore {
  readonly #name: string
  readonly #seal: Seal
  readonly #timer: Timer
  #tables: DraftTables

  constructor(name: string, seal: Seal, timer: Timer) {
    this.#name = name
    this.#seal = seal
    this.#timer = timer
    this.#tables = new DraftTables(name)
  }

  async save({ content, ...draft }: Draft): Promise<void> {
    const sealed = await sealJson(this.#seal, labelOf(draft.id), content)
    await this.#write((tables) => tables.drafts.put({ ...draft, sealed }))
  }

  /** Keeps what is there already: it was typed later. */
  async carryOver({ content, ...draft }: Draft): Promise<void> {
    const sealed = await sealJson(this.#seal, labelOf(draft.id), content)
    await this.#write((tables) =>
      tables.transaction('rw', tables.drafts, async () => {
        if ((await tables.drafts.get(draft.id)) === undefined) await tables.drafts.add({ ...draft, sealed })
      }),
    )
  }

  remove(id: string): Promise<void> {
    return this.#write((tables) => tables.drafts.delete(id))
  }

  /** The desk's drafts, oldest first, now and after every change in any window. */
  watch(desk: Draft['desk']): Observable<Draft[]> {
    return liveQuery(async () => {
      const rows = await this.#tables.drafts.where('desk').equals(desk).sortBy('updatedAt')
      const drafts = await Promise.all(rows.map((row) => this.#open(row)))
      return drafts.filter((draft) => draft !== null)
    })
  }

  close(): void {
    this.#tables.close()
  }

  /** Null: it cannot be opened with this device's key and helps nobody. */
  async #open({ sealed, ...draft }: SealedDraft): Promise<Draft | null> {
    try {
      return { ...draft, content: await openJson(this.#seal, labelOf(draft.id), sealed, z.unknown()) }
    } catch (problem) {
      if (problem instanceof Damaged) return null
      throw problem
    }
  }

  async #write(work: (tables: DraftTables) => PromiseLike<unknown>): Promise<void> {
    try {
      await withinTime(this.#timer, () => work(this.#tables))
    } catch (problem) {
      this.#tables.close()
      this.#tables = new DraftTables(this.#name)
      throw problem
    }
  }
}
