// Who did what, and what they were told: the clerks' side of a history, with the checks of the moment at which an act is
// confirmed.

import { everythingDelivered } from '#shared/sync/sync-state.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { receiptNumber } from '#shared/domain/case/receipt-number.ts'
import { decodeFileHeader, decodeRecord } from '../../../src-main/host/journal/record-format.ts'
import { sealingOf } from '../../../src-main/host/journal/record-sealing.ts'
import { KEY } from '../../../src-main/testing/sample-key.ts'
import type { Stats } from '../sim/stats.ts'
import { type Intention, markOf } from '../workstation/clerk.ts'
import type { Workstation } from '../workstation/workstation.ts'
import { HistoryFailure } from './failure.ts'
import type { SerialLog } from './serial-log.ts'

export interface Acknowledged {
  readonly at: Workstation
  readonly command: Command
}

interface Intended {
  readonly at: Workstation
  readonly staff: Staff
  readonly intention: Intention
  /** What had made the record that the person saw: commands and jobs. */
  readonly basis: ReadonlySet<string>
}

export class Ledger {
  readonly acknowledged = new Map<string, Acknowledged>()
  readonly intended = new Map<string, Intended>()
  readonly #sequences = new Map<string, string>()
  readonly #receipts = new Map<string, string>()
  readonly #log: SerialLog
  readonly #excused: ReadonlySet<string>
  readonly #stats: Stats

  constructor(log: SerialLog, excused: ReadonlySet<string>, stats: Stats) {
    this.#log = log
    this.#excused = excused
    this.#stats = stats
  }

  isExcused(command: string): boolean {
    return this.#excused.has(command)
  }

  of(at: Workstation): Acknowledged[] {
    return [...this.acknowledged.values()].filter((each) => each.at === at)
  }

  confirmed(at: Workstation, command: Command): void {
    this.#stats.check('SYNC-1 on disk before on screen')
    const durable = at.disk.durableFile('journal')
    if (durable === null || !holdsRecord(durable, command.id)) {
      throw new HistoryFailure('SYNC-1 on disk before on screen', command.id, 'lost')
    }
    this.#stats.check('one number, one command')
    only(this.#sequences, `${command.device} ${command.deviceSeq}`, command.id)
    only(this.#receipts, receiptNumber(command), command.id)
    this.acknowledged.set(command.id, { at, command })
  }

  /** What arrives is what its person did, and nobody else's. */
  arrived(command: Command): void {
    this.#stats.check('SYNC-8 nobody acts as somebody else')
    const mark = markOf(command.body)
    const intended = this.intended.get(mark)
    if (intended === undefined) throw new HistoryFailure('SYNC-8 genuine', `nobody did ${mark}`)
    const { act } = intended.intention
    const same =
      command.actor === intended.staff.id &&
      command.actorName === intended.staff.name &&
      command.unit === intended.staff.unit &&
      command.target === act.target &&
      command.basedOn === act.basedOn &&
      wordsOf(command.body) === wordsOf(act.body)
    if (!same) throw new HistoryFailure('SYNC-8 genuine', `${command.id} is not what was done`, 'overwritten')
    only(this.#sequences, `${command.device} ${command.deviceSeq}`, command.id)
  }

  /** SYNC-5: on one record the acts of a device take effect in their order, and none overtakes one that waits. */
  inOrder(command: Command): void {
    this.#stats.check('SYNC-5 order on a record')
    for (const { at, command: earlier } of this.acknowledged.values()) {
      const before = earlier.device === command.device && earlier.deviceSeq < command.deviceSeq
      if (!before || earlier.target !== command.target || this.#excused.has(earlier.id)) continue
      const open = this.#log.outcomes.get(earlier.id)?.status !== 'applied'
      if (open && !at.dispositions().has(earlier.id)) {
        throw new HistoryFailure('SYNC-5 order on a record', `${command.id} before ${earlier.id}`)
      }
    }
  }

  /** "All delivered" is only ever said when it is true. */
  words(at: Workstation): void {
    const unsent = [...at.cache.shown.values()].filter(({ outcome }) => outcome === null).length
    for (const window of at.windows.all()) {
      this.#stats.check('never says synced too early')
      if (!everythingDelivered(window.state, unsent)) continue
      this.#stats.total('times it said all delivered')
      for (const { command } of this.of(at)) {
        if (!this.#log.everLogged.has(command.id) && !this.#excused.has(command.id)) {
          throw new HistoryFailure('never says synced too early', command.id)
        }
      }
    }
  }
}

/** Without the ids and moments that another press of the key makes anew. */
const wordsOf = (body: Command['body']): string =>
  JSON.stringify(body, (key, value: unknown) => (key === 'id' || key === 'seenAt' ? undefined : value))

/** Whether a whole record of the file carries the id. */
/** Opens record after record by itself: what the journal believes of the file does not count here. */
function holdsRecord(file: Buffer, id: string): boolean {
  const header = decodeFileHeader(file)
  const sealing = header === null ? null : sealingOf(header, KEY)
  if (header === null || sealing === null) return false
  let position = header.bytes
  for (let number = 0; ; number += 1) {
    const record = decodeRecord(file, position)
    if (record === null) return false
    if (Buffer.from(sealing.open(record.payload, record.kind, number)).includes(id)) return true
    position = record.end
  }
}

function only(known: Map<string, string>, key: string, id: string): void {
  const before = known.get(key)
  if (before !== undefined && before !== id)
    throw new HistoryFailure('one number, one command', key, 'doubled')
  known.set(key, id)
}
