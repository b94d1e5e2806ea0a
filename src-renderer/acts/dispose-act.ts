// What a person decides about an act that the server did not take: done again on the state of now, discarded, or handed
// to the supervisor. Each is on disk before the screen says so (SYNC-1); the sync worker hears of it at once.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { GiveUp } from '#shared/domain/disposition/disposition.ts'
import type { Result } from '#shared/kernel/result.ts'
import { createPerformAct, type IntendedAct } from '#shared/sync/perform-act.ts'
import { hostJournal } from '../sync/host-ports.ts'
import { pokeSync } from '../sync/sync-control.ts'
import { actPorts } from './perform-act.ts'

/** Decided on what the screen shows now; a fault leaves the blocked act as it was. */
export const redoAct = (blocked: string, intended: IntendedAct): Promise<Result<Command, Fault>> =>
  createPerformAct({ ...actPorts, journal: { append: (act) => hostJournal.redo(blocked, act) } })(intended)

export async function giveUpAct(choice: GiveUp): Promise<Fault | null> {
  const settled = await hostJournal.giveUp(choice)
  if (!settled.ok) return settled.error
  pokeSync()
  return null
}
