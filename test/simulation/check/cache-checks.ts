// What must hold of a workstation's cache after every one of its transactions.

import type { Cursor } from '#shared/contracts/municipal.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { holds } from '#shared/sync/screen.ts'
import type { SyncState } from '#shared/sync/sync-state.ts'
import type { Stats } from '../sim/stats.ts'
import type { Workstation } from '../workstation/workstation.ts'
import { HistoryFailure } from './failure.ts'
import type { Ledger } from './ledger.ts'
import { plainText } from './plain-text.ts'
import type { SerialLog, StreamEntry } from './serial-log.ts'

interface Seen {
  cursor: Cursor | null
  /** The life of the server that the records are of, also while they are being copied. */
  epoch: string | null
  readonly versions: Map<string, number>
  /** The cache was emptied, and no round has come through since: only then may an act be missing from the screen. */
  blind: 'until a round begins' | 'until it ends' | null
}

export class CacheChecks {
  readonly #seen = new Map<Workstation, Seen>()
  readonly #verified = new WeakSet()
  /** What had made each record. */
  readonly #made = new WeakMap<Application, readonly string[]>()
  readonly #log: SerialLog
  readonly #ledger: Ledger
  readonly #stats: Stats
  readonly #epoch: () => string

  constructor(log: SerialLog, ledger: Ledger, stats: Stats, epoch: () => string) {
    this.#log = log
    this.#ledger = ledger
    this.#stats = stats
    this.#epoch = epoch
  }

  #of(at: Workstation): Seen {
    const seen = this.#seen.get(at) ?? {
      cursor: null,
      epoch: null,
      versions: new Map(),
      blind: 'until a round begins' as const,
    }
    this.#seen.set(at, seen)
    return seen
  }

  emptied(at: Workstation): void {
    this.#seen.set(at, { cursor: null, epoch: null, versions: new Map(), blind: 'until a round begins' })
  }

  round(at: Workstation, phase: SyncState['phase']): void {
    const seen = this.#of(at)
    if (seen.blind === null) return
    if (phase === 'idle') seen.blind = seen.blind === 'until it ends' ? null : seen.blind
    else seen.blind = phase === 'starting' || phase === 'syncing' ? 'until it ends' : 'until a round begins'
  }

  changed(at: Workstation): void {
    const { cursor, copy } = at.cache
    const epoch = cursor.epoch ?? copy?.pin.epoch ?? null
    if (epoch !== null && epoch !== this.#epoch()) return
    const before = this.#of(at)
    if (before.epoch !== null && before.epoch !== epoch) this.emptied(at)
    const seen = this.#of(at)
    if (cursor.unit !== (seen.cursor?.unit ?? 0)) this.#covers(at, seen.cursor?.unit ?? 0, cursor.unit)
    seen.cursor = cursor
    seen.epoch = epoch
    this.#genuine(at, seen)
    this.#notTwice(at)
    this.ownWritesVisible(at)
  }

  /** SYNC-9, SYNC-2b: once the cursor has passed a change, the cache holds it or something newer. */
  #covers(at: Workstation, from: number, to: number): void {
    const stream = this.#log.streams.get(at.unit) ?? []
    if (to > stream.length) throw new HistoryFailure('SYNC-9 no gap', `cursor ${to} beyond ${stream.length}`)
    for (let number = from; number < to; number += 1) {
      this.#stats.check('SYNC-9 no gap')
      const entry = stream[number]
      if (entry !== undefined) this.#covered(at, entry, number + 1)
    }
  }

  #covered(at: Workstation, { application, person }: StreamEntry, number: number): void {
    if (person !== null) {
      const held = at.cache.people.get(person.id)
      if (person.unit === at.unit && (held?.knownAt ?? 0) < person.knownAt) {
        throw new HistoryFailure('SYNC-9 no gap', `person at ${number}`)
      }
    }
    if (application === null) return
    const held = at.cache.applications.get(application.id)
    const versions = [...(this.#log.versions.get(application.id)?.values() ?? [])]
    const left = versions.some(
      ({ record }) => record.unit !== at.unit && record.version > application.version,
    )
    if (application.unit !== at.unit) {
      if (held !== undefined && held.version <= application.version) {
        throw new HistoryFailure('SYNC-11 tombstone', `${application.id} is still here`)
      }
    } else if (held === undefined ? !left : held.version < application.version) {
      throw new HistoryFailure('SYNC-9 no gap', `${application.id} at ${number}`, 'lost')
    }
  }

  #genuine(at: Workstation, seen: Seen): void {
    for (const record of at.cache.applications.values()) {
      const before = seen.versions.get(record.id) ?? 0
      if (record.version < before) throw new HistoryFailure('monotonic reads', record.id)
      seen.versions.set(record.id, record.version)
      if (this.#verified.has(record)) continue
      this.#stats.check('the cache holds what the server had')
      const known = this.#log.versions.get(record.id)?.get(record.version)
      if (known === undefined || plainText(known.record) !== plainText(record)) {
        throw new HistoryFailure('the cache holds what the server had', `${record.id} v${record.version}`)
      }
      this.#verified.add(record)
      this.#made.set(record, known.made)
    }
  }

  made(at: Workstation, id: string): readonly string[] {
    const held = at.cache.applications.get(id)
    if (held === undefined) return []
    const made = this.#made.get(held) ?? this.#madeInAnyLife(held)
    this.#made.set(held, made)
    return made
  }

  /** A record may come in while the server is put back: it is of the life in which the answer was made. */
  #madeInAnyLife(held: Application): readonly string[] {
    const text = plainText(held)
    const known = this.#log.everVersions.get(held.id)?.find(({ record }) => plainText(record) === text)
    if (known === undefined) throw new HistoryFailure('the cache holds what the server had', held.id)
    return known.made
  }

  #notTwice(at: Workstation): void {
    for (const { command, outcome } of at.cache.shown.values()) {
      this.#stats.check('an act is on the screen once')
      const held = at.cache.applications.get(command.target)
      const replayed =
        outcome === null || (outcome.status === 'applied' && outcome.version > (held?.version ?? 0))
      if (held === undefined || holds(held, command)) continue
      if (replayed && this.made(at, command.target).includes(command.id)) {
        throw new HistoryFailure('an act is on the screen once', command.id, 'doubled')
      }
    }
  }

  /** Read your writes: what was confirmed on this workstation stays visible on it. */
  ownWritesVisible(at: Workstation): void {
    if (this.#of(at).blind !== null || at.cache.cursor.epoch !== this.#epoch()) return
    for (const { command } of this.#ledger.of(at)) {
      if (this.#ledger.isExcused(command.id)) continue
      this.#stats.check('read your writes')
      if (at.cache.shown.has(command.id) || this.made(at, command.target).includes(command.id)) continue
      const versions = [...(this.#log.versions.get(command.target)?.values() ?? [])]
      const movedAway = versions.some(({ record }) => record.unit !== at.unit)
      if (!movedAway) throw new HistoryFailure('read your writes', command.id, 'lost')
    }
  }
}
