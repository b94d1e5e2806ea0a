// One command, one transaction: recognised or new, decided with the server's own facts, folded, stored, published, and
// its outcome logged — all of it or nothing (SYNC-4, SYNC-7).

import { sql } from 'kysely'
import { type CommandOutcome, commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import type { Command } from '#shared/domain/application/command.ts'
import { type Actor, decide, type Refusal } from '#shared/domain/application/decide.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Db, Tx } from '../db/database.ts'
import { lockApplication, lockDevice } from '../db/locks.ts'
import { rolesAt } from '../staff/roles.ts'
import { readApplication, type StoredApplication, storeApplication } from './application-store.ts'
import type { ArrivedCommand } from './arrived-command.ts'
import { findAnswered, logOutcome, logRow } from './command-log.ts'
import { gatherFacts, personOf } from './known-facts.ts'
import { type Change, publish } from './publish.ts'

export const applyCommand = (db: Db, arrived: ArrivedCommand): Promise<CommandOutcome> =>
  db.transaction().execute((tx) => applyIn(tx, arrived))

/** Within a transaction of the caller's. */
export async function applyIn(tx: Tx, arrived: ArrivedCommand): Promise<CommandOutcome> {
  const { command } = arrived
  await lockDevice(tx, command.device)
  const answered = await findAnswered(tx, arrived)
  if (answered !== null) return answered

  await lockApplication(tx, command.target)
  const stored = await readApplication(tx, command.target)
  const state = stored?.record ?? null
  const known = await gatherFacts(tx, personOf(command.body, stored), command.target, stored)
  const actor = await actorOf(tx, command, arrived.receivedAt)
  const decided = decide(state, command, actor, { side: 'server', known })
  if (!decided.ok) {
    const outcome = declined(command, decided.error, stored)
    await logOutcome(tx, arrived, outcome)
    return outcome
  }

  // Nothing is stored that could not be read back: a schema error here sets the command aside.
  const record = applicationSchema.parse(applyAll(state, decided.value))
  await storeApplication(tx, stored, record, {
    command: command.id,
    events: decided.value,
    receivedAt: arrived.receivedAt,
  })
  const changes: Change[] = [
    ...(await visit(tx, known.person, command.unit)),
    // Where the record lives in another unit, this unit's stream tells its workstations so (SYNC-11).
    ...[...new Set([command.unit, record.unit])].map(
      (stream): Change => ({ stream, kind: 'application', record: record.id }),
    ),
  ]
  const outcome = {
    command: command.id,
    replayed: false,
    status: 'applied',
    version: record.version,
    merged: (state?.version ?? 0) !== command.basedOn,
  }
  const numbered = sql`${JSON.stringify(outcome)}::jsonb || jsonb_build_object('change',
    (select number from numbered where stream = ${command.unit} and record = ${record.id}::uuid))`
  const [row] = await publish(tx, changes, logRow(arrived, 'applied', numbered))
  return commandOutcomeSchema.parse(row?.outcome)
}

/**
 * The person as they were entitled when they acted (SYNC-8). A clock that runs ahead gains nothing by it; one that
 * stands before the person's first day is plainly wrong and must not block the work: then the moment of receipt counts.
 */
async function actorOf(tx: Tx, command: Command, receivedAt: Instant): Promise<Actor> {
  const row = await tx
    .selectFrom('staff')
    .innerJoin('staff_roles', 'staff_roles.staff', 'staff.id')
    .where('staff.id', '=', command.actor)
    .select(['unit', 'valid_from'])
    .orderBy('valid_from')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return { id: command.actor, unit: '', roles: [] }
  const plausible = command.at >= row.valid_from.getTime() && command.at <= receivedAt
  return {
    id: command.actor,
    unit: row.unit,
    roles: await rolesAt(tx, command.actor, plausible ? command.at : receivedAt),
  }
}

/** The server's state goes back with a refusal, except where the record is another unit's. */
function declined(command: Command, refusal: Refusal, stored: StoredApplication | null): CommandOutcome {
  const answer = { command: command.id, replayed: false, fault: refusal.fault }
  const current = stored?.record.unit === command.unit ? stored.record : null
  if (refusal.kind === 'refused') return { ...answer, status: 'refused', current }
  invariant(current !== null, 'a conflict is about a record of the unit')
  return { ...answer, status: 'conflict', current }
}

/** Somebody of another unit's working set was taken in here: from now on this unit's feed carries their file, too. */
async function visit(tx: Tx, person: PersonFile | null, unit: string): Promise<Change[]> {
  if (person === null || person.unit === unit) return []
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person_visit')
    .values({ person: person.id, unit })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 0n ? [] : [{ stream: unit, kind: 'person', record: person.id }]
}
