// A whole town under one virtual clock: servers on one database, workstations, a network, and everything that watches.

import { instant } from '#shared/kernel/instant.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { postgresStore } from '../../src-server/sync/postgres/postgres-store.ts'
import { foundDatabase } from './server/found-database.ts'
import { memoryStore, type MemoryDatabase } from './server/memory-store.ts'
import type { Committed } from './server/memory-tables.ts'
import type { RealDatabase } from './server/real-database.ts'
import { type OpenTransactions, realStore } from './server/real-store.ts'
import { Backups } from './server/backups.ts'
import { slowStatements } from './server/slow-statements.ts'
import { createSimServer, type SimServer } from './server/sim-server.ts'
import { CacheChecks } from './check/cache-checks.ts'
import { HistoryFailure } from './check/failure.ts'
import { Ledger } from './check/ledger.ts'
import { SerialLog } from './check/serial-log.ts'
import { createNetwork } from './sim/network.ts'
import type { Plan } from './sim/plan.ts'
import { createIo, Process } from './sim/process.ts'
import type { Random } from './sim/random.ts'
import { Scheduler } from './sim/scheduler.ts'
import type { Stats } from './sim/stats.ts'
import type { Trace } from './sim/trace.ts'
import { foundTown, OPENING, type Town, UNITS } from './workstation/town.ts'
import type { Witness } from './workstation/witness.ts'
import { Workstation } from './workstation/workstation.ts'
import { wipeInCopy } from './wipe-in-copy.ts'

export interface World {
  readonly scheduler: Scheduler
  readonly plan: Plan
  readonly random: Random
  readonly stats: Stats
  readonly town: Town
  readonly database: MemoryDatabase
  readonly server: SimServer
  readonly log: SerialLog
  readonly ledger: Ledger
  readonly caches: CacheChecks
  readonly backups: Backups
  readonly workstations: readonly Workstation[]
  readonly newId: () => string
  /** Commands in the damaged end of a journal, whose loss was reported and not silent. */
  readonly excused: Set<string>
  /** What a check found; a history ends with the first. */
  readonly failures: HistoryFailure[]
  readonly killServers: () => void
  readonly trace: Trace
  /** The real database below, or null where the store is in memory. */
  readonly beneath: RealDatabase | null
  /** Virtual time stands still until this is done. */
  readonly inReality: (work: Promise<void> | undefined) => void
}

export function createWorld(
  plan: Plan,
  random: Random,
  stats: Stats,
  trace: Trace,
  beneath: RealDatabase | null,
): World {
  const scheduler = new Scheduler(OPENING)
  const ids = random.fork('ids')
  const newId = (): string => uuidV7(instant(scheduler.now), ids.bytes(10))
  const town = foundTown(random.fork('town'), newId)
  const io = createIo(scheduler, random.fork('crashes'), plan.crashes, stats)
  const failures: HistoryFailure[] = []
  const watch = (check: () => void): void => {
    try {
      check()
    } catch (problem) {
      if (!(problem instanceof HistoryFailure)) throw problem
      failures.push(problem)
    }
  }

  const log = new SerialLog()
  const excused = new Set<string>()
  const ledger = new Ledger(log, excused, stats)
  const database = foundDatabase(
    plan,
    random.fork('database'),
    town,
    newId,
    stats,
    slowStatements(random.fork('slow statements'), plan, stats, io),
    (what, changes) => {
      watch(() => {
        trace(scheduler.now, committedWords(what))
        log.add(what, changes)
        if (what.kind !== 'command') return
        ledger.arrived(what.command)
        if (what.outcome.status === 'applied') ledger.inOrder(what.command)
      })
    },
    (what, changes) => {
      inReality(beneath?.jobDone(what, changes))
    },
  )
  const caches = new CacheChecks(log, ledger, stats, () => database.tables.epoch)
  const inReality = (work: Promise<void> | undefined): void => {
    if (work === undefined) return
    scheduler.waitFor(work).catch((problem: unknown) => {
      failures.push(
        problem instanceof HistoryFailure ? problem : new HistoryFailure('the database', String(problem)),
      )
    })
  }
  const backups = new Backups({
    scheduler,
    random: random.fork('backups'),
    database,
    log,
    stats,
    newId,
    beneath,
    inReality,
  })
  const servers = startServers(plan, scheduler, random.fork('servers'), database)
  const server = createSimServer(
    scheduler,
    io,
    (process) =>
      beneath === null
        ? memoryStore(database, process)
        : realStore(database, postgresStore(beneath.db), process, scheduler, servers.open),
    (id) => database.tables.staff.get(id),
    (id) => database.tables.handedOver.add(id),
    () => (plan.shortSessions && plan.network.enabled ? 20_000 + random.below(100_000) : 12 * 3_600_000),
    (problem) => {
      failures.push(new HistoryFailure('the server does not stumble', problem))
    },
  )
  const network = createNetwork(scheduler, random.fork('network'), plan.network, stats, servers.find)
  const strike = wipeInCopy(random.fork('copies'), scheduler, plan, caches, stats)
  const witness: Witness = {
    journalOpened: (at, journal) => {
      watch(() => {
        checkJournal(at, journal.device, excused, ledger, backups, stats)
      })
    },
    journalCompacted: (at, journal) => {
      stats.total('compactions')
      trace(scheduler.now, `${at.name} compacted`)
      watch(() => {
        checkJournal(at, journal.device, excused, ledger, backups, stats)
      })
    },
    journalClosed: (_at, problem) => {
      if (problem.fault === 'journalUnreadable') {
        failures.push(new HistoryFailure('SYNC-2 a journal is always readable', problem.fault, 'lost'))
      }
    },
    cacheChanged: (at) => {
      watch(() => {
        trace(
          scheduler.now,
          `${at.name} cache ${at.cache.cursor.unit} shows ${[...at.cache.shown.keys()].join(' ')}`,
        )
        caches.changed(at)
        strike(at)
      })
    },
    announced: (at) => {
      watch(() => {
        trace(scheduler.now, sayings(at))
        for (const { state } of at.windows.all()) caches.round(at, state.phase)
        ledger.words(at)
      })
    },
    windowClosed: () => undefined,
  }
  const around = {
    scheduler,
    random: random.fork('workstations'),
    io,
    stats,
    network,
    server,
    newId,
    witness,
    trace,
    powerCuts: () => (plan.crashes.enabled ? plan.powerCuts : 0),
    badTails: () => (plan.crashes.enabled ? plan.badTails : 0),
    excused,
  }
  const skews = random.fork('skews')
  const workstations = Array.from({ length: plan.workstations }, (_, index) => {
    const skew = plan.skewed ? Math.round((skews.next() - 0.5) * 6 * 86_400_000) : 0
    return new Workstation(index + 1, UNITS[index % 3 === 2 ? 1 : 0], skew, plan.twoWindows ? 2 : 1, around)
  })
  return {
    scheduler,
    plan,
    random,
    stats,
    town,
    database,
    server,
    log,
    ledger,
    caches,
    backups,
    workstations,
    newId,
    excused,
    failures,
    killServers: servers.killAll,
    trace,
    beneath,
    inReality,
  }
}

const committedWords = (what: Committed): string =>
  what.kind === 'job'
    ? `server: job ${what.name}`
    : `server: ${what.command.body.type} ${what.command.id} on ${what.command.target} ${what.outcome.status}`

function startServers(plan: Plan, scheduler: Scheduler, random: Random, database: MemoryDatabase) {
  const running: (Process | null)[] = []
  const open: OpenTransactions = new Map()
  const start = (index: number): void => {
    const process: Process = new Process('server', `server${index}`, () => {
      database.locks.releaseAllOf(process)
      for (const rollBack of open.get(process) ?? []) rollBack(new Error('the server was killed'))
      open.delete(process)
      running[index] = null
      scheduler.after(300 + random.below(8000), () => {
        start(index)
      })
    })
    running[index] = process
  }
  for (let index = 0; index < plan.servers; index += 1) start(index)
  const alive = (): Process[] => running.filter((process) => process !== null)
  return {
    open,
    find: () => {
      const processes = alive()
      return processes.length === 0 ? null : random.pick(processes)
    },
    killAll: () => {
      for (const process of alive()) process.kill()
    },
  }
}

function checkJournal(
  at: Workstation,
  device: string,
  excused: ReadonlySet<string>,
  ledger: Ledger,
  backups: Backups,
  stats: Stats,
): void {
  stats.check('SYNC-2 a journal keeps what was confirmed')
  const held = at.journalled()
  for (const { command } of ledger.of(at)) {
    if (excused.has(command.id) || (held.has(command.id) && command.device === device)) continue
    // Only what the server has applied and a backup has covered for 35 days may be gone.
    stats.check('SYNC-9b what left a journal is safe in a backup')
    if (backups.released(command.id)) continue
    throw new HistoryFailure('SYNC-2 a journal keeps what was confirmed', command.id, 'lost')
  }
}

const sayings = (at: Workstation): string =>
  `${at.name} says ${at.windows
    .all()
    .map(({ state }) => `${state.phase} ${state.problem?.fault ?? ''}`)
    .join(', ')}`
