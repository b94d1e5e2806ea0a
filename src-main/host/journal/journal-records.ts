// What a journal consists of, and how few records say the same. Whoever adds a kind adds it here and in
// journal-content.ts: a compaction that forgot it would lose it.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { DataKey } from '../sealing/data-key.ts'
import type { DispositionRecord, Dispositions } from './dispositions.ts'
import type { DurableNote } from './durable-note.ts'
import type { EpochNote } from './epoch-note.ts'
import { encodeFileHeader, encodeRecord, RECORD_KINDS } from './record-format.ts'
import { type RecordSealing, sealingWith } from './record-sealing.ts'
import type { SequenceFloor } from './sequence-floor.ts'

export type JournalRecord =
  | { readonly kind: 'command'; readonly value: Command }
  | { readonly kind: 'outcome'; readonly value: CommandOutcome }
  | { readonly kind: 'sequenceFloor'; readonly value: SequenceFloor }
  | { readonly kind: 'epoch'; readonly value: EpochNote }
  | { readonly kind: 'disposition'; readonly value: DispositionRecord }
  | { readonly kind: 'durable'; readonly value: DurableNote }

/** Where a record stands: its first byte, and its number, the first record's being 0. */
export interface RecordPlace {
  readonly position: number
  readonly number: number
}

export function encodeSealed(
  { kind, value }: JournalRecord,
  sealing: RecordSealing,
  { position, number }: RecordPlace,
): Buffer {
  const payload = sealing.seal(Buffer.from(JSON.stringify(value), 'utf8'), RECORD_KINDS[kind], number)
  return encodeRecord(kind, sealing.format, payload, position)
}

export interface WholeJournal {
  readonly bytes: Buffer
  readonly sealing: RecordSealing
}

/** A whole new file; the salt has to be fresh. */
export function encodeJournal(
  device: string,
  key: DataKey,
  salt: Buffer,
  records: readonly JournalRecord[],
): WholeJournal {
  const sealing = sealingWith(key, salt)
  const header = encodeFileHeader(device, key.id, salt)
  const parts = [header]
  let position = header.length
  for (const [number, record] of records.entries()) {
    const bytes = encodeSealed(record, sealing, { position, number })
    parts.push(bytes)
    position += bytes.length
  }
  return { bytes: Buffer.concat(parts), sealing }
}

export interface JournalState {
  readonly commands: readonly Command[]
  /** The first outcome of each command since the server was last restored. */
  readonly outcomes: ReadonlyMap<string, CommandOutcome>
  readonly dispositions: Dispositions
  readonly epoch: EpochNote['epoch'] | null
  readonly durable: readonly DurableNote[]
  /** No command ever had this number or a higher one. */
  readonly nextSeq: number
}

/** Read again, they give the same state. */
export function recordsOf(state: JournalState): JournalRecord[] {
  const { made, delivered } = state.dispositions
  const insteadOf = new Map(
    [...made.values()].flatMap((each) => (each.choice === 'redone' ? [[each.as, each.command]] : [])),
  )
  const records: JournalRecord[] = []
  if (state.epoch !== null) records.push({ kind: 'epoch', value: { epoch: state.epoch, restored: false } })
  for (const command of state.commands) {
    const instead = insteadOf.get(command.id)
    if (instead === undefined) records.push({ kind: 'command', value: command })
    else records.push({ kind: 'disposition', value: { kind: 'redone', command: instead, as: command } })
    const outcome = state.outcomes.get(command.id)
    if (outcome !== undefined) records.push({ kind: 'outcome', value: outcome })
    const disposition = made.get(command.id)
    if (disposition !== undefined && disposition.choice !== 'redone')
      records.push({ kind: 'disposition', value: { kind: 'given-up', disposition } })
  }
  if (delivered.size > 0)
    records.push({ kind: 'disposition', value: { kind: 'delivered', commands: [...delivered] } })
  for (const value of state.durable) records.push({ kind: 'durable', value })
  records.push({ kind: 'sequenceFloor', value: { nextSeq: state.nextSeq } })
  return records
}
