// A database that now and then takes its time over a statement, as one does beside a backup or on a full disk. What is
// decided in a few milliseconds otherwise, one act after the other, then happens side by side: locks must hold what
// nearness in time no longer does. The random numbers are a stream of their own, so that other histories stay what they
// were.

import type { Plan } from '../sim/plan.ts'
import type { Io } from '../sim/process.ts'
import type { Random } from '../sim/random.ts'
import type { Stats } from '../sim/stats.ts'

/** Of the histories. */
const STRUCK = 0.25

/** Virtual milliseconds. */
const SLOWEST = 2000

export function slowStatements(random: Random, { network }: Plan, stats: Stats, io: Io): Io {
  const rate = random.chance(STRUCK) ? random.next() * 0.05 : 0
  return (process, statement, effect, latency) => {
    if (rate === 0 || !network.enabled || !random.chance(rate)) return io(process, statement, effect, latency)
    stats.fault('database slow')
    return io(process, statement, effect, random.between(20, SLOWEST))
  }
}
