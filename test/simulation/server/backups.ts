// Backups of the server's database. What one covers is announced a little later, and from then on workstations count the
// days until their journals may let go of it. A restore takes the newest, or the one before where the newest turns out to
// be bad, which is found soon enough. Whether an act may have left its journal is judged here, without the product.

import { instant } from '#shared/kernel/instant.ts'
import type { SerialLog } from '../check/serial-log.ts'
import type { Random } from '../sim/random.ts'
import type { Scheduler } from '../sim/scheduler.ts'
import type { Stats } from '../sim/stats.ts'
import type { MemoryDatabase } from './memory-store.ts'
import { copyOf, type Tables } from './memory-tables.ts'
import type { RealDatabase } from './real-database.ts'

/** The 35 days of the product, in the short days of a history (bundle.ts). */
const KEPT = 35_000
/** A bad backup is found within so many milliseconds: well before KEPT, as an answer may be on its way for some seconds. */
const FOUND_BAD = 20_000

interface Backup {
  readonly tables: Tables
  /** Entries of the serial log that it covers, and which commands had been applied in them. */
  readonly length: number
  readonly applied: ReadonlySet<string>
  /** A real database keeps two, turn about. */
  readonly slot: 0 | 1
  announcedAt: number | null
}

export interface BackupParts {
  readonly scheduler: Scheduler
  readonly random: Random
  readonly database: MemoryDatabase
  readonly log: SerialLog
  readonly stats: Stats
  readonly newId: () => string
  readonly beneath: RealDatabase | null
  readonly inReality: (work: Promise<void> | undefined) => void
}

export class Backups {
  readonly #parts: BackupParts
  #made: Backup[] = []

  constructor(parts: BackupParts) {
    this.#parts = parts
  }

  make(): void {
    const { scheduler, random, database, log, beneath, inReality } = this.#parts
    const slot = this.#made.at(-1)?.slot === 0 ? 1 : 0
    const backup: Backup = {
      tables: copyOf(database.tables),
      length: log.entries.length,
      applied: new Set(
        [...log.outcomes.values()].flatMap(({ status, command }) => (status === 'applied' ? [command] : [])),
      ),
      slot,
      announcedAt: null,
    }
    this.#made.push(backup)
    inReality(beneath?.backUp(slot))
    scheduler.after(random.below(3000), () => {
      this.#announce(backup)
    })
  }

  #announce(backup: Backup): void {
    const { scheduler, database, beneath, inReality } = this.#parts
    const { tables } = database
    // Since then the server was restored, and the numbers mean other changes.
    if (backup.tables.epoch !== tables.epoch) return
    // Waits for the counter rows, as a transaction of the product does.
    if (database.locks.anyHeld([...tables.changes.keys()].map((stream) => `stream ${stream}`))) {
      scheduler.after(20, () => {
        this.#announce(backup)
      })
      return
    }
    backup.announcedAt = scheduler.now
    for (const [stream, changes] of backup.tables.changes) {
      tables.durable.set(stream, Math.max(tables.durable.get(stream) ?? 0, changes.at(-1)?.change ?? 0))
    }
    inReality(beneath?.announce(backup.slot))
  }

  /** Puts the server back; what it held is gone, and it begins another life. */
  restore(recoveringUntil: number): void {
    const { random, database, log, stats, newId, beneath, inReality, scheduler } = this.#parts
    const [earlier, newest] = this.#made.length > 1 ? this.#made.slice(-2) : [undefined, this.#made[0]]
    if (newest === undefined) throw new Error('no backup was ever made')
    const since = newest.announcedAt
    const maybeBad = since === null || scheduler.now - since < FOUND_BAD
    const bad = earlier !== undefined && maybeBad && random.chance(0.6)
    const backup = bad ? earlier : newest
    stats.fault('server restored from a backup')
    if (bad) stats.fault('newest backup found to be bad')
    if (bad) this.#made = this.#made.filter((each) => each !== newest)
    database.tables = copyOf(backup.tables)
    database.tables.epoch = newId()
    database.tables.recoveringUntil = instant(recoveringUntil)
    log.cutTo(backup.length)
    inReality(beneath?.restore(database.tables, backup.slot))
  }

  /** Whether an act may have left its journal: a backup covers it, and that was known for as long as it has to be. */
  released(command: string): boolean {
    const { now } = this.#parts.scheduler
    return this.#made.some(
      ({ announcedAt, applied }) => announcedAt !== null && now - announcedAt > KEPT && applied.has(command),
    )
  }
}
