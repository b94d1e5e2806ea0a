// What a journal file says, and from which byte on it is torn or damaged. Bytes with right checksums that we do not
// understand are not damage but a newer version's work: then nothing may be touched.

import type { z } from 'zod'
import { type CommandOutcome, commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { type Command, commandSchema } from '#shared/domain/application/command.ts'
import {
  type Dispositions,
  dispositionRecordSchema,
  noDispositions,
  noteDisposition,
} from './dispositions.ts'
import { type EpochNote, epochNoteSchema, forgetApplied, voidsApplied } from './epoch-note.ts'
import { sequenceFloorSchema } from './sequence-floor.ts'
import {
  decodeFileHeader,
  decodeRecord,
  FILE_HEADER_BYTES,
  RECORD_KINDS,
  type RawRecord,
} from './record-format.ts'
import { PLAIN, type Sealing } from './sealing.ts'

export interface JournalContent {
  readonly device: string
  readonly commands: readonly Command[]
  /** The first outcome of each command since the server was last restored. */
  readonly outcomes: ReadonlyMap<string, CommandOutcome>
  readonly dispositions: Dispositions
  readonly epoch: EpochNote['epoch'] | null
  /** No command ever had this number or a higher one. */
  readonly nextSeq: number
  /** Length of the good part; what follows it is torn or damaged. */
  readonly goodLength: number
}

const SEALINGS: readonly Sealing[] = [PLAIN]

/** Null where the file is not a journal of a version that we know, or holds records that we do not understand. */
export function readJournal(file: Buffer): JournalContent | null {
  const device = decodeFileHeader(file)
  if (device === null) return null
  const commands: Command[] = []
  const outcomes = new Map<string, CommandOutcome>()
  const dispositions = noDispositions()
  let epoch: string | null = null
  let nextSeq = 1
  let position = FILE_HEADER_BYTES
  for (;;) {
    const record = decodeRecord(file, position)
    if (record === null) {
      return { device, commands, outcomes, dispositions, epoch, nextSeq, goodLength: position }
    }
    position = record.end
    if (record.kind === RECORD_KINDS.command) {
      const command = payloadOf(record, commandSchema)
      if (command === null || command.device !== device || command.deviceSeq < nextSeq) return null
      commands.push(command)
      nextSeq = command.deviceSeq + 1
    } else if (record.kind === RECORD_KINDS.outcome) {
      const outcome = payloadOf(record, commandOutcomeSchema)
      if (outcome === null) return null
      if (!outcomes.has(outcome.command)) outcomes.set(outcome.command, outcome)
    } else if (record.kind === RECORD_KINDS.sequenceFloor) {
      const floor = payloadOf(record, sequenceFloorSchema)
      if (floor === null) return null
      nextSeq = Math.max(nextSeq, floor.nextSeq)
    } else if (record.kind === RECORD_KINDS.epoch) {
      const note = payloadOf(record, epochNoteSchema)
      if (note === null) return null
      if (voidsApplied(epoch, note)) {
        forgetApplied(outcomes)
        dispositions.delivered.clear()
      }
      epoch = note.epoch
    } else if (record.kind === RECORD_KINDS.disposition) {
      const note = payloadOf(record, dispositionRecordSchema)
      if (note === null) return null
      noteDisposition(dispositions, note)
      if (note.kind !== 'redone') continue
      if (note.as.device !== device || note.as.deviceSeq < nextSeq) return null
      commands.push(note.as)
      nextSeq = note.as.deviceSeq + 1
    } else {
      return null
    }
  }
}

function payloadOf<Schema extends z.ZodType>(record: RawRecord, schema: Schema): z.infer<Schema> | null {
  const sealing = SEALINGS.find((candidate) => candidate.format === record.sealing)
  if (sealing === undefined) return null
  try {
    const plain: unknown = JSON.parse(Buffer.from(sealing.open(record.payload)).toString('utf8'))
    const parsed = schema.safeParse(plain)
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
