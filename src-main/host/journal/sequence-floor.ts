// A device sequence number is the number on a receipt and the server's key against doubles, so it is never used twice,
// not even after a damaged tail has been cut whose commands may have reached the server long ago. The cut leaves a
// record in the journal: from here on. The jump is the only gap that a sequence can have.

import { z } from 'zod'

export const sequenceFloorSchema = z.object({ nextSeq: z.int().positive() })
export type SequenceFloor = z.infer<typeof sequenceFloorSchema>

/** A sealed command is never smaller: its five ids alone take 180 bytes, the names of its fields the rest. */
const SMALLEST_COMMAND = 256
/** For records that a disk had confirmed and then lost together with the end of the file. */
const MARGIN = 100

/** The first number that cannot have been used by a command in the part that was cut. */
export const floorAfterCut = (nextSeq: number, cutBytes: number): number =>
  nextSeq + Math.ceil(cutBytes / SMALLEST_COMMAND) + MARGIN
