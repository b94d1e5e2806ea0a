// The packed cache: records sealed in pages of up to 500, their rows in memory, everything in one IndexedDB transaction
// (SYNC-2b). It runs in any worker or page, and in Node on fake-indexeddb; it knows neither host nor server:
//
//   const cache = openPackedCache({ name: 'bench', key: await importKey(bytes), timer, newLife: () => crypto.randomUUID() })
//   await cache.store(page, await cache.cursor())                 // a page of the change feed
//   await cache.storeCopied(copied, place, null)                  // a page of the first copy, and so on
//   await cache.endCopy(place)
//   cache.memory?.catalogue                                       // rows of everything, for lists and search
//
// Calls run one after another, so every answer is of one moment. There is one writer a device: whoever holds the Web
// Lock (SYNC-15). The database may be wiped underneath at any moment; the next call notices and begins again.

import type { JournalEntry } from '#shared/contracts/host.ts'
import type { Cursor } from '#shared/contracts/municipal.ts'
import type { CopiedRecords, CopyPlace } from '#shared/contracts/snapshot.ts'
import { fault } from '#shared/contracts/faults.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { isSame, shownAfter } from '#shared/sync/absorption.ts'
import type { Timer } from '#shared/sync/bell.ts'
import { CacheFailure } from '#shared/sync/cache-failure.ts'
import type { CachedState, CachePort, ChangePage, JsonOfRecords, Subject } from '#shared/sync/ports.ts'
import { CacheDisk } from './cache-disk.ts'
import { changeOfCopy, changeOfFold, changeOfPage, type Planned } from './changes.ts'
import { Damaged, sealJson } from './compressed.ts'
import { nextFold } from './fold.ts'
import { gather } from './gather.ts'
import { changeOfLook, changeOfPurge } from './looked-up.ts'
import { emptyMemory, type Memory, newPosition, withShown } from './memory.ts'
import { RecordReader } from './record-reader.ts'
import { type Seal, sealWith } from './seal.ts'
import { shownLabel, unlock } from './unlock.ts'

export interface PackedCacheSettings {
  readonly name: string
  readonly key: CryptoKey
  readonly timer: Timer
  /** A new random id. */
  readonly newLife: () => string
  /** The rows in memory have changed; null: everything may have. */
  readonly changed?: (targets: readonly string[] | null) => void
}

export class PackedCache implements CachePort {
  readonly #settings: PackedCacheSettings
  readonly #disk: CacheDisk
  readonly #seal: Seal
  readonly #reader: RecordReader
  #memory: Memory | null = null
  #whole = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(settings: PackedCacheSettings) {
    this.#settings = settings
    this.#disk = new CacheDisk(settings.name, settings.timer)
    this.#seal = sealWith(settings.key)
    this.#reader = new RecordReader(this.#disk, this.#seal)
  }

  /** What has been read of the cache so far; null before the first call. */
  get memory(): Memory | null {
    return this.#memory
  }

  /** Whether all rows are in memory. */
  get isWhole(): boolean {
    return this.#whole
  }

  close(): void {
    this.#disk.close()
    this.#memory = null
    this.#reader.forget()
  }

  cursor = (): Promise<Cursor> => this.#inTurn(({ position }) => Promise.resolve(position.cursor))

  copyPlace = (): Promise<CopyPlace | null> => this.#inTurn(({ position }) => Promise.resolve(position.copy))

  shown = (): Promise<readonly JournalEntry[]> => this.#inTurn(({ shown }) => Promise.resolve(shown))

  around = (subject: Subject): Promise<CachedState> =>
    this.#inTurn((memory) => gather(memory, this.#reader, subject))

  show = (entries: readonly JournalEntry[]): Promise<void> =>
    this.#inTurn(async (memory) => {
      const held = new Map(memory.shown.map((entry) => [entry.command.id, entry]))
      const news = entries.flatMap((entry) => {
        const before = held.get(entry.command.id)
        const after = shownAfter(before, entry, memory.position.absorbed)
        // Every round shows the journal's whole list; what says nothing new is neither written nor told.
        return after === null || JSON.stringify(after) === JSON.stringify(before) ? [] : [after]
      })
      if (news.length === 0) return
      const shown = await Promise.all(
        news.map(async (entry) => {
          const { id } = entry.command
          return { id, sealed: await sealJson(this.#seal, shownLabel(id), entry) }
        }),
      )
      await this.#write(memory, { shown, position: memory.position }, true)
      memory.shown = withShown(memory.shown, news)
      this.#settings.changed?.(news.map(({ command }) => command.target))
    })

  store = (page: ChangePage, from: Cursor): Promise<void> =>
    this.#inTurn(async (memory) => {
      if (!isSame(memory.position.cursor, from)) return
      await this.#carryOut(memory, await changeOfPage(this.#seal, memory, page), true)
    })

  /**
   * Stores a page of the first copy together with the place behind it. `from` is the place before, null where a copy
   * begins; false, and nothing stored, where the copy has gone another way or the database was wiped meanwhile.
   */
  storeCopied = (
    copied: CopiedRecords,
    place: CopyPlace,
    from: CopyPlace | null,
    json?: JsonOfRecords,
  ): Promise<boolean> =>
    this.#inTurn(async (memory) => {
      const { copy } = memory.position
      if (from !== null && copy?.after !== from.after) return false
      const planned = await changeOfCopy(this.#seal, memory, { copied, json }, place, from === null)
      return this.#isCarriedOut(memory, planned, false)
    }, this.#asKnown)

  /** The copy is whole: from here the change feed goes on. */
  endCopy = (place: CopyPlace): Promise<void> =>
    this.#inTurn(async (memory) => {
      if (memory.position.copy?.after !== place.after) return
      const page = { changes: [], cursor: place.pin, more: true, reset: false }
      await this.#carryOut(memory, await changeOfPage(this.#seal, memory, page), true)
    })

  /** A file that was fetched by identity number at this moment (SYNC-18). */
  keepPerson = (record: PersonFile, at: Instant): Promise<void> =>
    this.#inTurn(async (memory) => {
      await this.#carryOut(memory, await changeOfLook(this.#seal, memory, this.#reader, { record, at }), true)
    })

  /** Drops the files that were fetched so long ago that they may no longer be kept. */
  purge = (now: Instant): Promise<void> =>
    this.#inTurn(async (memory) => {
      const planned = await changeOfPurge(this.#seal, memory, this.#reader, now)
      if (planned !== null) await this.#carryOut(memory, planned, true)
    })

  /** Folds some slack pages together; false where nothing was worth it. Called while nothing else is to be done. */
  fold = (): Promise<boolean> =>
    this.#inTurn(async (memory) => {
      const fold = nextFold(memory.catalogue)
      if (fold === null) return false
      await this.#carryOut(memory, await changeOfFold(this.#seal, memory, this.#reader, fold), false)
      return true
    })

  #inTurn<T>(work: (memory: Memory) => Promise<T>, current = this.#current): Promise<T> {
    const turn = this.#last.then(async () => {
      try {
        return await work(await current())
      } catch (problem) {
        if (!(problem instanceof Damaged)) throw problem
        await this.#beginAgain()
        throw new CacheFailure(fault('cacheRebuilt'))
      }
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /**
   * The memory as it is, for what writes and nothing else: the transaction itself refuses where the database is another
   * one. A first copy is hundreds of pages, and each question to the disk costs as much as a small page.
   */
  readonly #asKnown = (): Promise<Memory> =>
    this.#memory !== null && this.#whole ? Promise.resolve(this.#memory) : this.#current()

  /** The memory, if the database on disk is still the one that it was read from. */
  readonly #current = async (): Promise<Memory> => {
    const position = await this.#disk.read((tables) => tables.position.get('position'))
    if (this.#memory !== null && this.#whole && position?.life === this.#memory.position.life)
      return this.#memory
    this.#whole = false
    this.#reader.forget()
    const { newLife, changed } = this.#settings
    this.#memory = await unlock({
      disk: this.#disk,
      seal: this.#seal,
      newLife,
      progress: (memory) => {
        this.#memory = memory
        changed?.(null)
      },
    })
    this.#whole = true
    changed?.(null)
    return this.#memory
  }

  /** What is damaged is thrown away whole: the server has the records and the journal the acts (SYNC-2). */
  async #beginAgain(): Promise<void> {
    const position = newPosition(this.#settings.newLife())
    const before = await this.#disk.read((tables) => tables.position.get('position'))
    await this.#disk.write({ emptied: true, position }, before?.life ?? null, true)
    this.#reader.forget()
    this.#memory = emptyMemory(position)
    this.#whole = true
    this.#settings.changed?.(null)
  }

  async #write(memory: Memory, change: Parameters<CacheDisk['write']>[0], flush: boolean): Promise<void> {
    if (await this.#disk.write(change, memory.position.life, flush)) return
    throw new CacheFailure(fault('cacheRebuilt'))
  }

  async #carryOut(memory: Memory, planned: Planned, flush: boolean): Promise<void> {
    if (!(await this.#isCarriedOut(memory, planned, flush))) throw new CacheFailure(fault('cacheRebuilt'))
  }

  /** False: the database is another one meanwhile; the next question notices. */
  async #isCarriedOut(memory: Memory, planned: Planned, flush: boolean): Promise<boolean> {
    const { packed, dropped, gone, hidden, position, emptied = false, shown = [] } = planned
    const { lookedUp = [], settled = [] } = planned
    const upTo = memory.position.nextPage - 1
    const change = {
      emptied,
      rows: packed.map(({ rows }) => rows),
      records: packed.map(({ records }) => records),
      droppedPages: dropped,
      departures: gone.map(({ kind, id }) => ({ record: `${kind}/${id}`, upTo })),
      shown: shown.map(({ piece }) => piece),
      hidden,
      looks: lookedUp,
      settled,
      position,
    }
    if (!(await this.#disk.write(change, memory.position.life, flush))) return false
    applyPlanned(memory, planned)
    const targets = packed.flatMap(({ held }) => held.map(({ row }) => row.id))
    this.#settings.changed?.(emptied ? null : [...targets, ...gone.map(({ id }) => id)])
    return true
  }
}

function applyPlanned(memory: Memory, planned: Planned): void {
  const { packed, dropped, gone, hidden, position, emptied = false, shown = [] } = planned
  const { lookedUp = [], settled = [] } = planned
  if (emptied) memory.catalogue = emptyMemory(position).catalogue
  const { catalogue } = memory
  for (const { kind, id } of gone) catalogue.remove(kind, id)
  for (const { rows, held } of packed) {
    catalogue.addPage(rows.page, rows)
    for (const each of held) catalogue.put(rows.page, each)
  }
  for (const page of dropped) catalogue.removePage(page)
  const hide = new Set(hidden)
  const kept = emptied ? [] : memory.shown
  memory.shown = withShown(
    kept.filter(({ command }) => !hide.has(command.id)),
    shown.map(({ entry }) => entry),
  )
  memory.position = position
  const looks = new Map(emptied ? [] : memory.lookedUp)
  for (const { person, at } of lookedUp) looks.set(person, at)
  for (const id of settled) looks.delete(id)
  memory.lookedUp = looks
}
