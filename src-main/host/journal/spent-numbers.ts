// Which sequence numbers are spent, in a file beside the journal. A journal that was written anew, or whose damaged end was
// cut, has let go of commands and says in one record alone how far their numbers went; where that record rots, this file
// still knows. It is on disk before the journal is changed, and only ever raises what the journal says.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../data-folder/durable-fs.ts'
import { isMissing } from '../data-folder/system-error.ts'
import { type SequenceFloor, sequenceFloorSchema } from './sequence-floor.ts'

const NAME = 'journal.spent'

export const noteSpent = (folder: string, floor: SequenceFloor): Promise<void> =>
  replaceFile(join(folder, NAME), JSON.stringify(floor))

/** The first number that the note leaves free: 1 without a note, and where it cannot be understood. */
export async function firstFree(folder: string): Promise<number> {
  const text = await readFile(join(folder, NAME), 'utf8').catch((problem: unknown) => {
    if (isMissing(problem)) return ''
    throw problem
  })
  try {
    return sequenceFloorSchema.parse(JSON.parse(text)).nextSeq
  } catch {
    return 1
  }
}
