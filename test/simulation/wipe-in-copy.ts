// The cache is wiped between two pages of a first copy, and the window that copies lives on. A copy takes milliseconds:
// among the wipes at any time hardly one in thousands of histories would strike one. The random numbers are a stream of
// their own, so that histories without such a wipe stay what they were.

import type { CacheChecks } from './check/cache-checks.ts'
import type { Random } from './sim/random.ts'
import type { Scheduler } from './sim/scheduler.ts'
import type { Stats } from './sim/stats.ts'
import type { Plan } from './sim/plan.ts'
import type { Workstation } from './workstation/workstation.ts'

/** Of the histories. */
const STRUCK = 0.2

/** To be told of every change of a cache. */
export function wipeInCopy(
  random: Random,
  scheduler: Scheduler,
  { crashes }: Plan,
  caches: CacheChecks,
  stats: Stats,
): (at: Workstation) => void {
  let left = random.chance(STRUCK) ? random.between(1, 3) : 0
  return (at) => {
    if (left === 0 || at.cache.copy === null || !crashes.enabled || !random.chance(0.5)) return
    left -= 1
    scheduler.after(1, () => {
      if (at.cache.copy === null) return
      stats.fault('cache wiped in a copy')
      at.cache.wipe()
      caches.emptied(at)
    })
  }
}
