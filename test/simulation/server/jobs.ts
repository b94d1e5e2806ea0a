// What happens at the server without any workstation: facts arrive, the city tells something new, a record is drawn or
// moves to another unit. One transaction each, numbered in the streams like everything else.

import type { Application } from '#shared/domain/application/application.ts'
import { instant } from '#shared/kernel/instant.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { CITY_STREAM } from '../../../src-server/db/schema.ts'
import { MUNICIPAL_ACTOR, MUNICIPAL_NAME } from '../../../src-server/jobs/municipal-command.ts'
import type { Change } from '../../../src-server/sync/store.ts'
import type { Random } from '../sim/random.ts'
import type { Stats } from '../sim/stats.ts'
import { UNITS } from '../workstation/town.ts'
import { appendChanges, type MemoryDatabase, type NumberedIn } from './memory-store.ts'
import type { Committed, Tables } from './memory-tables.ts'

/** Runs as one statement while nobody holds the streams, as a job of the product waits for their counter rows. */
export function runJob(database: MemoryDatabase, random: Random, now: number, stats: Stats): void {
  const { tables } = database
  const draw = random.pick([importFacts, tellCity, drawSample, moveUnit])
  const job = draw(tables, random, now)
  if (job === null || database.locks.anyHeld(job.locks)) return
  const numbered = numberedIn(tables, job.changes)
  job.write()
  appendChanges(tables, numbered)
  database.committed(job.what, numbered)
  database.jobDone(job.what, numbered)
  stats.fault(`job ${job.what.name}`)
}

export type JobDone = Extract<Committed, { kind: 'job' }>

interface Job {
  readonly what: JobDone
  readonly changes: readonly Change[]
  readonly locks: readonly string[]
  readonly write: () => void
}

const streamLocks = (changes: readonly Change[]): string[] => changes.map(({ stream }) => `stream ${stream}`)

function importFacts(tables: Tables, random: Random, now: number): Job {
  const person = random.pick([...tables.people.values()])
  const revoked = random.chance(0.5)
  const next = {
    ...person,
    knownAt: instant(Math.max(now, person.knownAt + 1)),
    certificates: person.certificates.map((each) => ({
      ...each,
      state: revoked ? ('revoked' as const) : ('valid' as const),
    })),
  }
  const streams = UNITS.filter((unit) => unit === person.unit || tables.visits.has(`${person.id} ${unit}`))
  const changes = streams.map((stream): Change => ({ stream, kind: 'person', record: person.id }))
  return {
    what: { kind: 'job', name: 'facts', person: next },
    changes,
    locks: [...streamLocks(changes), `person ${person.identityNumber}`],
    write: () => tables.people.set(person.id, next),
  }
}

function tellCity(tables: Tables): Job {
  const { 'social-insurance': reached } = tables.notice.watermarks
  const watermarks = {
    ...tables.notice.watermarks,
    'social-insurance': reached === null ? null : addDays(reached, 1),
  }
  const notice = { ...tables.notice, watermarks }
  const changes: Change[] = [{ stream: CITY_STREAM, kind: 'city-notice', record: null }]
  return {
    what: { kind: 'job', name: 'notice', notice },
    changes,
    locks: [...streamLocks(changes)],
    write: () => {
      tables.notice = notice
    },
  }
}

function changeRecord(
  tables: Tables,
  random: Random,
  now: number,
  name: string,
  pick: (record: Application) => boolean,
  change: (record: Application) => Application,
): Job | null {
  const fitting = [...tables.applications.values()].filter(({ record }) => pick(record))
  if (fitting.length === 0) return null
  const { record, lodgingOrder } = random.pick(fitting)
  const entry = { at: instant(now), by: MUNICIPAL_ACTOR, byName: MUNICIPAL_NAME, event: name, note: '' }
  const next = { ...change(record), version: record.version + 1, log: [...record.log, entry] }
  const streams = [...new Set([record.unit, next.unit])]
  const changes = streams.map((stream): Change => ({ stream, kind: 'application', record: record.id }))
  return {
    what: { kind: 'job', name, before: record, after: next },
    changes,
    locks: [...streamLocks(changes), `application ${record.id}`, `person ${record.applicant.identityNumber}`],
    write: () => tables.applications.set(record.id, { record: next, lodgingOrder }),
  }
}

const drawSample = (tables: Tables, random: Random, now: number): Job | null =>
  changeRecord(
    tables,
    random,
    now,
    'draw',
    ({ state }) => state === 'accepted',
    (record) => ({ ...record, state: 'sampled' }),
  )

const moveUnit = (tables: Tables, random: Random, now: number): Job | null =>
  changeRecord(
    tables,
    random,
    now,
    'move',
    () => random.chance(0.3),
    (record) => ({ ...record, unit: UNITS.find((unit) => unit !== record.unit) ?? record.unit }),
  )

function numberedIn(tables: Tables, changes: readonly Change[]): NumberedIn[] {
  return changes.map((change) => ({
    ...change,
    number: (tables.changes.get(change.stream)?.at(-1)?.change ?? 0) + 1,
  }))
}
