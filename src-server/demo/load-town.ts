// Puts the invented town into an empty database, in one transaction: all of it or nothing. A database with anything in
// it is left alone, whatever it is.

import type { Staff } from '#shared/domain/staff/staff.ts'
import { type Instant, instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { CITY_STREAM } from '../db/schema.ts'
import { runFollowUps } from '../jobs/run-follow-ups.ts'
import { addStaff } from '../staff/add-staff.ts'
import { hashPassword } from '../staff/password.ts'
import { applyIn } from '../sync/apply-command.ts'
import { parseArrived } from '../sync/arrived-command.ts'
import { postgresTransaction } from '../sync/postgres/postgres-transaction.ts'
import { publish } from '../sync/publish.ts'
import { demoPassword } from './demo-password.ts'
import { keepFacts } from './keep-facts.ts'
import { momentOf } from './moments.ts'
import { loadPast } from './history/load-past.ts'
import { livePresentMonth } from './present-month.ts'
import { createRandom } from './random.ts'
import { inventCompleteTown, inventTown, type Town } from './town.ts'
import { summarise } from './town-summary.ts'

const SEED = 20_251_118
const REPORT_EVERY = 20_000

export interface TownOptions {
  readonly now: Instant
  /** The day on which the town lives; without it the current one in Shanghai. */
  readonly today?: PlainDate | undefined
  readonly seed?: number | undefined
  /**
   * How many applications the town has in all, most of them from its past since 2021. None: the small town, two districts
   * and their last weeks.
   */
  readonly applications?: number | undefined
  readonly report: (line: string) => void
}

export async function loadTown(db: Db, options: TownOptions): Promise<void> {
  const { now, report, applications = 0 } = options
  const [seed, today] = [options.seed ?? SEED, options.today ?? shanghaiDate(now)]
  const loaded = await db.transaction().execute(async (tx) => {
    // Two starts at once: the second one waits and then finds the town.
    await sql`lock table staff in share row exclusive mode`.execute(tx)
    if ((await tx.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined) return false
    const town = applications === 0 ? inventTown({ seed, today }) : inventCompleteTown({ seed, today })
    await write(tx, town)
    if (applications > 0) await writePast(tx, town, { seed, applications, report })
    await lodge(tx, town)
    if (applications > 0) await livePresentMonth(tx, createRandom(seed + 4), town)
    return true
  })
  const { demonstration } = await db
    .selectFrom('server_identity')
    .select('demonstration')
    .executeTakeFirstOrThrow()
  if (!demonstration) {
    report('the database holds other data: the demo town was not loaded')
    return
  }
  if (loaded) await runFollowUps(db, now, report)
  else report('the demo town is there already')
  for (const line of await summarise(db)) report(line)
}

async function write(tx: Tx, town: Town): Promise<void> {
  const founded = momentOf(addMonths(town.today, -36), 0)
  // Hashing is slow on purpose, and this password is no secret: one hash does for all.
  const passwordHash = await hashPassword(demoPassword)
  for (const person of town.staff) await addStaff(tx, { ...person, passwordHash }, founded)
  await tx.updateTable('server_identity').set({ demonstration: true }).execute()
  await tx
    .insertInto('city_notice')
    .values({ notice: JSON.stringify(town.notice) })
    .execute()
  await tx
    .insertInto('person_file')
    .values(
      town.people.map((person) => ({
        id: person.id,
        unit: person.unit,
        identity_number: person.identityNumber,
        record: JSON.stringify(person),
        known_at: new Date(person.knownAt),
      })),
    )
    .execute()
  await keepFacts(tx, town.people)
  await tx
    .insertInto('device')
    .values(town.counters.map(({ device, unit, deviceCode }) => ({ device, unit, code: deviceCode })))
    .execute()
  await publish(
    tx,
    [
      ...town.people.map(({ id, unit }) => ({ stream: unit, kind: 'person' as const, record: id })),
      { stream: CITY_STREAM, kind: 'city-notice' as const, record: null },
    ],
    sql`select 1`,
  )
}

interface Past {
  readonly seed: number
  readonly applications: number
  readonly report: (line: string) => void
}

/** The past comes first: what was lodged then precedes what is lodged now. */
async function writePast(tx: Tx, town: Town, { seed, applications, report }: Past): Promise<void> {
  const present = new Set(town.commands.map(({ target }) => target)).size
  const options = {
    seed,
    today: town.today,
    size: applications - present,
    staff: town.staff,
    taken: new Set<string>(town.people.map(({ identityNumber }) => identityNumber)),
  }
  let told = 0
  await loadPast(tx, options, momentOf(town.today, 3), createRandom(seed + 3), ({ done, of }) => {
    if (done - told < REPORT_EVERY && done < of) return
    told = done
    report(`past applications: ${done} of ${of}`)
  })
}

/** Received in the second in which they were done: the network held in the town's past. */
async function lodge(tx: Tx, { commands, staff }: Town): Promise<void> {
  const unitOf = new Map(staff.map((person: Staff) => [person.id, person]))
  for (const command of commands) {
    const clerk = unitOf.get(command.actor)
    invariant(clerk !== undefined, 'every act of the town has its clerk')
    const arrived = parseArrived(command, {
      pushedBy: { staff: clerk.id, unit: clerk.unit, device: command.device },
      receivedAt: instant(command.at + 1000),
      clockOffset: 0,
    })
    invariant(arrived.ok, 'the town issues well-formed commands')
    const outcome = await applyIn(postgresTransaction(tx), arrived.value)
    invariant(outcome?.status === 'applied', `the town's own ${command.body.type} is ${outcome?.status}`)
  }
}
