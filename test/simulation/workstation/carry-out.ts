// A person does at a window what they have in mind, and presses the key again where the workstation could not take it.

import type { Staff } from '#shared/domain/staff/staff.ts'
import type { CachedState } from '#shared/sync/ports.ts'
import { HistoryFailure } from '../check/failure.ts'
import type { World } from '../world.ts'
import { basisOf } from './basis.ts'
import { type Desk, type Intention, markOf, typedAgain } from './clerk.ts'
import type { Window } from './windows.ts'
import type { Workstation } from './workstation.ts'

export interface Doing {
  readonly at: Workstation
  readonly desk: Desk
  readonly staff: Staff
  /** What the screen showed when they made up their mind. */
  readonly cached: CachedState
  readonly intention: Intention
}

const WORTH_ANOTHER_PRESS: ReadonlySet<string> = new Set(['hostUnreachable', 'storageFailed', 'diskFull'])

export async function carryOut(
  world: World,
  window: Window,
  { at, desk, staff, cached, intention }: Doing,
): Promise<void> {
  const { ledger, scheduler, stats } = world
  const { act } = intention
  const basis = basisOf(world, at, act.target, cached)
  ledger.intended.set(markOf(act.body), { at, staff, intention, basis })
  for (let attempt = 0; attempt < 4; attempt += 1) {
    const done = await window.perform(attempt === 0 ? act : typedAgain(act, desk, staff))
    stats.total(done.ok ? 'acts confirmed' : `act refused here: ${done.error.fault}`)
    if (done.ok) {
      world.trace(scheduler.now, `${at.name} confirmed ${done.value.id}`)
      confirm(world, at, done.value)
      return
    }
    if (!WORTH_ANOTHER_PRESS.has(done.error.fault) || at.session?.staff.id !== staff.id) return
    await new Promise<void>((resolve) => {
      scheduler.after(1000 + desk.random.below(10_000), () => {
        if (window.process.alive) resolve()
      })
    })
  }
}

export function confirm(
  { ledger, failures, caches }: World,
  at: Workstation,
  command: Parameters<typeof ledger.confirmed>[1],
): void {
  try {
    ledger.confirmed(at, command)
    caches.ownWritesVisible(at)
    ledger.words(at)
  } catch (problem) {
    if (!(problem instanceof HistoryFailure)) throw problem
    failures.push(problem)
  }
}
