// What surrounds a restore of the server where it is worst: the workstation that has something to send again is switched
// off, another one is cut off and works on with what it knows of before, and the jobs that the restore took back run once
// more. A version number then soon stands for another record than before (SYNC-9b). The random numbers are a stream of
// their own, so that other histories stay what they were.

import { runJob } from './server/jobs.ts'
import type { World } from './world.ts'

/** Of the restores. */
const STRUCK = 0.6

/** Runs of jobs, and virtual milliseconds between two of them. */
const JOBS = 8
const PACE = 1500

export function surroundRestore(world: World, heal: number): void {
  const { scheduler, workstations, database, stats } = world
  const random = world.random.fork('after a restore')
  if (workstations.length < 2 || !random.chance(STRUCK)) return
  const off = random.pick(workstations)
  const apart = random.pick(workstations.filter((each) => each !== off))
  stats.fault('restore while apart')
  off.switchOff(random.between(10_000, 40_000))
  apart.link.cut = true
  scheduler.after(random.between(10_000, 40_000), () => {
    apart.link.cut = false
  })
  for (let run = 1; run <= JOBS; run += 1)
    scheduler.after(run * PACE, () => {
      if (scheduler.now < heal) runJob(database, random, scheduler.now, stats)
    })
}
