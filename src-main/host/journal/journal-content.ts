// What a journal file says, and from which byte on it is torn or damaged. Bytes with right checksums that we do not
// understand are not damage but a newer version's work: then nothing may be touched.

import type { z } from 'zod'
import { type CommandOutcome, commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { type Command, commandSchema } from '#shared/domain/case/command.ts'
import type { DataKey } from '../sealing/data-key.ts'
import { dispositionRecordSchema, noDispositions, noteDisposition } from './dispositions.ts'
import { type DurableNote, durableNoteSchema } from './durable-note.ts'
import { epochNoteSchema, forgetApplied, voidsApplied } from './epoch-note.ts'
import type { JournalState } from './journal-records.ts'
import { decodeFileHeader, decodeRecord, RECORD_KINDS, type RawRecord } from './record-format.ts'
import { type RecordSealing, sealingOf } from './record-sealing.ts'
import { sequenceFloorSchema } from './sequence-floor.ts'

/** Its outcomes are the first of each command since the server was last restored; no command ever had `nextSeq`. */
export interface JournalContent extends JournalState {
  readonly version: 1 | 2
  readonly device: string
  readonly sealing: RecordSealing
  /** How many records the good part has. */
  readonly records: number
  /** Length of the good part; what follows it is torn or damaged. */
  readonly goodLength: number
}

/** Null where the file is not a journal of a version that we know, or holds records that we do not understand. */
export function readJournal(file: Buffer, key: DataKey): JournalContent | null {
  const header = decodeFileHeader(file)
  const sealing = header === null ? null : sealingOf(header, key)
  if (header === null || sealing === null) return null
  const { version, device } = header
  const commands: Command[] = []
  const outcomes = new Map<string, CommandOutcome>()
  const dispositions = noDispositions()
  let durable: DurableNote[] = []
  let epoch: string | null = null
  let nextSeq = 1
  let goodLength = header.bytes
  for (let records = 0; ; records += 1) {
    const record = decodeRecord(file, goodLength)
    if (record === null) {
      const state = { commands, outcomes, dispositions, durable, epoch, nextSeq }
      return { version, device, sealing, ...state, records, goodLength }
    }
    goodLength = record.end
    const payload = payloadOf(record, sealing, records)
    if (record.kind === RECORD_KINDS.command) {
      const command = parsed(commandSchema, payload)
      if (command === null || command.device !== device || command.deviceSeq < nextSeq) return null
      commands.push(command)
      nextSeq = command.deviceSeq + 1
    } else if (record.kind === RECORD_KINDS.outcome) {
      const outcome = parsed(commandOutcomeSchema, payload)
      if (outcome === null) return null
      if (!outcomes.has(outcome.command)) outcomes.set(outcome.command, outcome)
    } else if (record.kind === RECORD_KINDS.sequenceFloor) {
      const floor = parsed(sequenceFloorSchema, payload)
      if (floor === null) return null
      nextSeq = Math.max(nextSeq, floor.nextSeq)
    } else if (record.kind === RECORD_KINDS.epoch) {
      const note = parsed(epochNoteSchema, payload)
      if (note === null) return null
      if (voidsApplied(epoch, note)) {
        forgetApplied(outcomes)
        dispositions.delivered.clear()
        durable = []
      }
      epoch = note.epoch
    } else if (record.kind === RECORD_KINDS.disposition) {
      const note = parsed(dispositionRecordSchema, payload)
      if (note === null) return null
      noteDisposition(dispositions, note)
      if (note.kind !== 'redone') continue
      if (note.as.device !== device || note.as.deviceSeq < nextSeq) return null
      commands.push(note.as)
      nextSeq = note.as.deviceSeq + 1
    } else if (record.kind === RECORD_KINDS.durable) {
      const note = parsed(durableNoteSchema, payload)
      if (note === null) return null
      durable.push(note)
    } else {
      return null
    }
  }
}

/** Undefined where it was not sealed as this record, or is no JSON; no schema takes that. */
function payloadOf(record: RawRecord, sealing: RecordSealing, number: number): unknown {
  if (sealing.format !== record.sealing) return undefined
  try {
    return JSON.parse(Buffer.from(sealing.open(record.payload, record.kind, number)).toString('utf8'))
  } catch {
    return undefined
  }
}

function parsed<Schema extends z.ZodType>(schema: Schema, payload: unknown): z.infer<Schema> | null {
  const result = schema.safeParse(payload)
  return result.success ? result.data : null
}
