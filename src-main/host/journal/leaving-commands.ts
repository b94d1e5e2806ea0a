// Which commands a compaction may drop: applied by the server, covered by a backup of it for more than 35 days, and with
// no scan that still has to go out from here. What the server did not take stays for ever, and with it the act that was
// done in its place, since one record holds both.

import type { Instant } from '#shared/kernel/instant.ts'
import { releasedUpTo } from './durable-note.ts'
import type { JournalState } from './journal-records.ts'
import { scansOf } from './referenced-scans.ts'

/** Ids of the commands that may leave now. `needed`: scans that this machine has to deliver. */
export function leavingCommands(
  { commands, outcomes, dispositions, durable }: Omit<JournalState, 'nextSeq'>,
  now: Instant,
  needed: (digest: string) => boolean,
): ReadonlySet<string> {
  const released = releasedUpTo(durable, now)
  const redone = new Set(
    [...dispositions.made.values()].flatMap((each) => (each.choice === 'redone' ? [each.as] : [])),
  )
  const leaving = commands.filter((command) => {
    const outcome = outcomes.get(command.id)
    return (
      outcome?.status === 'applied' &&
      outcome.change <= (released.get(command.unit) ?? 0) &&
      !redone.has(command.id) &&
      !scansOf(command).some(needed)
    )
  })
  return new Set(leaving.map(({ id }) => id))
}
