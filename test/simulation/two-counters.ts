// One person comes to several counters at once: each accepts what it has not seen another accept, and the server must
// decide the one knowing of the other. By chance two people hardly ever take somebody's first application at one
// moment. The random numbers are a stream of their own, so that other histories stay what they were.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Random } from './sim/random.ts'
import { acceptAnew } from './workstation/clerk.ts'
import { carryOut } from './workstation/carry-out.ts'
import type { Workstation } from './workstation/workstation.ts'
import type { World } from './world.ts'

/** Of the histories with more than one workstation. */
const STRUCK = 0.3

/** Virtual milliseconds: early, while there are people who have not applied yet. */
const FIRST = 2000
const LAST = 40_000

export function comeToTwoCounters(world: World): void {
  const { scheduler, workstations, database, town, stats } = world
  const random = world.random.fork('two counters')
  if (workstations.length < 2 || !random.chance(STRUCK)) return
  scheduler.after(random.between(FIRST, LAST), () => {
    const known = [...database.tables.applications.values()].map(({ record }) => record.applicant)
    const strangers = town.people.filter(
      (person) => !known.some(({ identityNumber }) => identityNumber === person.identityNumber),
    )
    if (strangers.length === 0) return
    const person = random.pick(strangers)
    stats.fault('person at several counters')
    for (const at of workstations) void acceptAt(world, at, person, random)
  })
}

async function acceptAt(world: World, at: Workstation, person: PersonFile, random: Random): Promise<void> {
  const { session } = at
  const window = at.windows.all().find(({ busy }) => !busy)
  if (session === null || window === undefined || !session.staff.roles.includes('clerk')) return
  window.busy = true
  const desk = { random, newId: world.newId, now: () => at.now(), people: [person] }
  const cached = at.cache.state()
  const intention = acceptAnew(desk, session.staff)
  await carryOut(world, window, { at, desk, staff: session.staff, cached, intention })
  window.busy = false
}
