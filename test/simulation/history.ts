// One history: people work while everything that may go wrong goes wrong; then all is healed, and what the sync sheet
// promises must be true.

import { instant } from '#shared/kernel/instant.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { waitsForPerson } from '#shared/sync/sync-round.ts'
import { surroundRestore } from './after-restore.ts'
import { checkConvergence } from './check/convergence.ts'
import { HistoryFailure } from './check/failure.ts'
import { checkLostUpdates } from './check/lost-updates.ts'
import { checkAgainstModel } from './check/model.ts'
import { runJob } from './server/jobs.ts'
import type { RealDatabase } from './server/real-database.ts'
import { drawPlan } from './sim/plan.ts'
import { createRandom, type Random } from './sim/random.ts'
import { type Counts, Stats } from './sim/stats.ts'
import { silent, type Trace } from './sim/trace.ts'
import { carryOut } from './workstation/carry-out.ts'
import { disposeOfOne } from './workstation/dispose.ts'
import { nextIntention } from './workstation/clerk.ts'
import type { Window } from './workstation/windows.ts'
import type { Workstation } from './workstation/workstation.ts'
import { comeToTwoCounters } from './two-counters.ts'
import { createWorld, type World } from './world.ts'

export interface HistoryResult {
  readonly seed: number
  readonly failure: { readonly invariant: string; readonly harm: string; readonly message: string } | null
  readonly counts: Counts
}

/** Virtual time in which everything must have arrived once nothing goes wrong any more. */
const BOUND = 8 * 60_000

export async function runHistory(
  seed: number,
  trace = silent,
  beneath: RealDatabase | null = null,
): Promise<HistoryResult> {
  const stats = new Stats()
  try {
    await play(seed, stats, trace, beneath)
    return { seed, failure: null, counts: stats.counts() }
  } catch (problem) {
    const { invariant, harm } =
      problem instanceof HistoryFailure ? problem : { invariant: 'the simulation itself', harm: 'other' }
    const message = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
    return { seed, failure: { invariant, harm, message }, counts: stats.counts() }
  }
}

async function play(seed: number, stats: Stats, trace: Trace, beneath: RealDatabase | null): Promise<void> {
  const random = createRandom(seed)
  const world = createWorld(drawPlan(random.fork('plan')), random, stats, trace, beneath)
  await beneath?.begin(world.database.tables)
  const { scheduler, plan, log, ledger, town, database } = world
  const begin = scheduler.now
  const heal = begin + plan.work
  planFaults(world, heal)
  for (const at of world.workstations) staffWorkstation(world, at, heal)
  comeToTwoCounters(world)
  await run(world, () => scheduler.now >= heal)
  healAll(world)
  await run(world, () => scheduler.now >= heal + BOUND || (scheduler.now > heal + 30_000 && isQuiet(world)))
  // What came last has to reach the others, too; also where somebody's sign-in has ended meanwhile.
  const end = scheduler.now + 10_000
  await run(world, () => scheduler.now >= end && (isQuiet(world) || scheduler.now >= end + BOUND))
  checkConvergence(world, stats)
  await beneath?.compare(database.tables)
  const applied = log.entries.map(({ what }) => what)
  checkAgainstModel(applied, town.people, town.notice, database.tables.staff, stats)
  checkLostUpdates(log, ledger, stats)
  stats.total('virtual milliseconds', scheduler.now - begin)
  stats.total('events', scheduler.events)
  stats.total('commands confirmed', ledger.acknowledged.size)
  for (const outcome of log.outcomes.values()) stats.total(`outcome ${outcome.status}`)
}

async function run({ scheduler, failures }: World, done: () => boolean): Promise<void> {
  while (!done()) {
    if (!(await scheduler.step())) throw new HistoryFailure('liveness', 'nothing happens any more')
    const [failure] = failures
    if (failure !== undefined) throw failure
  }
}

/** Nothing is unsent but what waits for a person, and every window has said so. */
const isQuiet = ({ workstations }: World): boolean =>
  workstations.every(({ journal, windows }) => {
    const left = journal?.unsettled()
    const blocked = new Set(left?.flatMap((entry) => (waitsForPerson(entry) ? [entry.command.target] : [])))
    return (
      left !== undefined &&
      windows.all().every(({ state }) => state.phase === 'idle') &&
      left.every(({ command, outcome }) => outcome !== null || blocked.has(command.target))
    )
  })

function healAll({ plan, workstations }: World): void {
  plan.network.enabled = false
  plan.crashes.enabled = false
  for (const { link, disk } of workstations) {
    link.cut = false
    disk.free = Number.POSITIVE_INFINITY
    disk.syncFails = false
  }
}

function staffWorkstation(world: World, at: Workstation, heal: number): void {
  const { scheduler, random, town, plan } = world
  const own = random.fork(`people at ${at.name}`)
  const people = town.staff.filter(({ unit }) => unit === at.unit)
  const somebody = (): Staff => {
    const row = own.pick(people)
    const roles = row.roles.findLast(({ from }) => from <= scheduler.now)?.roles ?? []
    return { id: row.id, username: row.name, name: row.name, unit: row.unit, roles: [...roles] }
  }
  const keepSignedIn = (): void => {
    const { session } = at
    const again = session === null || session.token === null || own.chance(0.02)
    if (again) void at.signIn(session === null || own.chance(0.3) ? somebody() : session.staff)
    scheduler.after(3000 + own.below(12_000), keepSignedIn)
  }
  scheduler.after(500, keepSignedIn)
  const act = (): void => {
    if (scheduler.now >= heal) return
    for (const window of at.windows.all()) if (!window.busy) void actAt(world, at, window, own)
    scheduler.after(own.below(plan.pace * 2) + 100, act)
  }
  scheduler.after(own.below(8000), act)
}

async function actAt(world: World, at: Workstation, window: Window, random: Random): Promise<void> {
  const { newId, town } = world
  const { session } = at
  if (session === null) return
  window.busy = true
  const cached = at.cache.state()
  if (random.chance(0.2)) await disposeOfOne(world, at, window, random)
  const people = town.people.filter(({ unit }) => unit === at.unit || random.chance(0.1))
  const desk = { random, newId, now: () => at.now(), people }
  const intention = nextIntention(desk, session.staff, cached)
  if (intention !== null) await carryOut(world, window, { at, desk, staff: session.staff, cached, intention })
  window.busy = false
}

function planFaults(world: World, heal: number): void {
  const { scheduler, plan, workstations, database, server, stats } = world
  const random = world.random.fork('faults')
  const sometime = (run: () => void): void => {
    scheduler.after(random.below(heal - scheduler.now), run)
  }
  const times = (count: number, run: () => void): void => {
    for (let index = 0; index < count; index += 1) sometime(run)
  }
  times(plan.partitions, () => {
    const { link } = random.pick(workstations)
    stats.fault('partition')
    link.cut = true
    scheduler.after(1000 + random.below(60_000), () => {
      link.cut = false
    })
  })
  times(plan.wipes, () => {
    const at = random.pick(workstations)
    stats.fault('cache wiped')
    if (random.chance(0.7)) at.windows.killAll()
    at.cache.wipe()
    world.caches.emptied(at)
  })
  times(plan.jobs, () => {
    runJob(database, random, scheduler.now, stats)
  })
  times(plan.roleChanges, () => {
    changeRoles(world, random)
  })
  if (plan.diskTrouble)
    times(3, () => {
      const { disk } = random.pick(workstations)
      const full = random.chance(0.5)
      stats.fault(full ? 'disk full' : 'disk sync failed')
      if (full) disk.free = random.below(400)
      else disk.syncFails = true
      scheduler.after(random.below(20_000), () => {
        disk.free = Number.POSITIVE_INFINITY
        disk.syncFails = false
      })
    })
  times(plan.restores, () => {
    scheduler.after(0, () => {
      world.trace(scheduler.now, 'server restored')
      world.killServers()
      world.backups.restore(heal + 3 * 60_000)
      if (random.chance(0.5)) server.sessions.clear()
      surroundRestore(world, heal)
    })
  })
  times(plan.switchedOff, () => {
    const at = random.pick(workstations)
    stats.fault('switched off for a while')
    at.switchOff(10_000 + random.below(80_000))
  })
  const backUp = (): void => {
    if (scheduler.now >= heal) return
    world.backups.make()
    scheduler.after(plan.backupPace / 2 + random.below(plan.backupPace), backUp)
  }
  backUp()
}

function changeRoles({ scheduler, town, database, stats, beneath, inReality }: World, random: Random): void {
  // The first of each unit stays, so that somebody can always send what the others did.
  const changeable = town.staff.filter(({ name }) => !name.startsWith('受理一'))
  const { id } = random.pick(changeable)
  const row = database.tables.staff.get(id)
  if (row === undefined) return
  const revoked = random.chance(0.5)
  stats.fault(revoked ? 'person revoked' : 'roles changed')
  row.roles.push({
    from: instant(scheduler.now),
    roles: revoked ? [] : random.pick([['reviewer'], ['clerk']]),
  })
  inReality(beneath?.changeRoles(database.tables))
}
