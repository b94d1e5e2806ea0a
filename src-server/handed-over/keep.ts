// Keeps what a workstation hands over, each act once, as it came.

import type { HandOver } from '#shared/contracts/handed-over.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import type { Caller } from '../http/context.ts'

/** The ids of those that are kept now. What is not this caller's to bring stays on the workstation. */
export async function keepHandedOver(
  db: Db,
  caller: Caller,
  items: readonly HandOver[],
  receivedAt: Instant,
): Promise<string[]> {
  const theirs = items.filter(
    ({ command, disposition }) =>
      command.device === caller.device && command.unit === caller.unit && disposition.command === command.id,
  )
  if (theirs.length === 0) return []
  await db
    .insertInto('handed_over')
    .values(
      theirs.map(({ command, fault, disposition }) => ({
        command: command.id,
        unit: caller.unit,
        content: JSON.stringify(command),
        fault: JSON.stringify(fault ?? null),
        remark: disposition.remark,
        handed_by: disposition.by,
        handed_by_name: disposition.byName,
        at: new Date(disposition.at),
        device: caller.device,
        pushed_by: caller.staff,
        received_at: new Date(receivedAt),
      })),
    )
    .onConflict((conflict) => conflict.column('command').doNothing())
    .execute()
  return theirs.map(({ command }) => command.id)
}
