// What people decided about commands that the server did not take. A redo is one record that holds the new command, too:
// no crash can leave the new act without the end of the old one, which would invite doing it twice.

import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { type Command, commandSchema } from '#shared/domain/case/command.ts'
import {
  discardedSchema,
  type Disposition,
  handedOverSchema,
} from '#shared/domain/disposition/disposition.ts'

export const dispositionRecordSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('given-up'),
    disposition: z.discriminatedUnion('choice', [discardedSchema, handedOverSchema]),
  }),
  z.object({ kind: z.literal('redone'), command: z.uuid(), as: commandSchema }),
  /** The server has what was handed over. */
  z.object({ kind: z.literal('delivered'), commands: z.array(z.uuid()) }),
])
export type DispositionRecord = z.infer<typeof dispositionRecordSchema>

export interface Dispositions {
  readonly made: Map<string, Disposition>
  /** Commands handed over that the server has. */
  readonly delivered: Set<string>
}

export const noDispositions = (): Dispositions => ({ made: new Map(), delivered: new Set() })

/** The first disposition of a command is final. */
export function noteDisposition({ made, delivered }: Dispositions, record: DispositionRecord): void {
  if (record.kind === 'delivered') {
    for (const command of record.commands) delivered.add(command)
    return
  }
  const disposition = record.kind === 'redone' ? redone(record.command, record.as) : record.disposition
  if (!made.has(disposition.command)) made.set(disposition.command, disposition)
}

const redone = (command: string, { id, actor, actorName, at }: Command): Disposition => ({
  command,
  choice: 'redone',
  as: id,
  by: actor,
  byName: actorName,
  at,
})

/** What an entry of the journal says about its command. */
export function dispositionWords(
  { made, delivered }: Dispositions,
  command: string,
): Pick<JournalEntry, 'disposition' | 'delivered'> {
  const disposition = made.get(command)
  if (disposition === undefined) return {}
  if (disposition.choice !== 'handed-over') return { disposition }
  return { disposition, delivered: delivered.has(command) }
}

/** The same choice in the same words, whenever it was pressed. */
export const isSameChoice = (one: Disposition | undefined, other: Disposition): boolean =>
  one !== undefined && isDeepStrictEqual({ ...one, at: other.at }, other)
