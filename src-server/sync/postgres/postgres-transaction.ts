// A transaction of the sync on PostgreSQL. What was read ahead for a command is answered from memory as long as nothing was
// written; everything else is asked of the database, with the same answer.

import { sql } from 'kysely'
import { commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { personKey } from '#shared/domain/identity/person-key.ts'
import { instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Tx } from '../../db/database.ts'
import { lockDevice, lockPerson, lockRecord } from '../../db/locks.ts'
import { readCityNotice } from '../../people/city-notice.ts'
import { findPersonFile } from '../../people/person-files.ts'
import { rolesAt } from '../../staff/roles.ts'
import { publish } from '../publish.ts'
import type { SyncTransaction } from '../store.ts'
import { readApplication, readLodged, readTwicePaid, storeApplication } from './application-rows.ts'
import { readSmallCase, storeSmallCase, streamsOf } from './case-rows.ts'
import { logRow, readLogged } from './command-rows.ts'
import { noteFollowUps } from './follow-up-rows.ts'
import { readHeldInstitutions } from './held-institutions.ts'
import { type ReadAhead, readAhead } from './read-ahead.ts'

export function postgresTransaction(tx: Tx): SyncTransaction {
  let ahead: ReadAhead | null = null
  /** What follows a write is read anew. */
  const writing = <T>(work: Promise<T>): Promise<T> => {
    ahead = null
    return work
  }
  return {
    expect: async (wanted) => {
      ahead = await readAhead(tx, wanted)
    },
    lockDevice: async (device) => {
      if (ahead?.device !== device) await lockDevice(tx, device)
    },
    lockRecord: async (id) => {
      if (ahead?.target !== id) await lockRecord(tx, id)
    },
    lockPerson: async (identityNumber) => {
      const key = personKey(identityNumber)
      if (ahead?.person !== key) await lockPerson(tx, key)
    },

    loggedCommands: async (id, device, deviceSeq) =>
      ahead?.answeredTo(id, device, deviceSeq) ?? readLogged(tx, id, device, deviceSeq),
    application: async (id) => (ahead?.target === id ? ahead.application : readApplication(tx, id)),
    smallCase: (id) => readSmallCase(tx, id),
    streamsOf: (id) => streamsOf(tx, id),
    personFile: async (identityNumber) =>
      ahead?.person === personKey(identityNumber) ? ahead.file : findPersonFile(tx, identityNumber),
    cityNotice: async () => ahead?.notice ?? readCityNotice(tx),
    heldInstitutions: async () => ahead?.heldInstitutions ?? readHeldInstitutions(tx),
    lodgedBy: async (identityNumber, except) =>
      ahead?.target === except && ahead.person === personKey(identityNumber)
        ? ahead.lodged
        : readLodged(tx, identityNumber, except),
    certificatePaid: async (id) => (await readTwicePaid(tx, [id])).has(id),
    staff: async (id) => (ahead?.actor === id ? ahead.staff : readStaff(tx, id)),
    rolesAt: async (staff, at) =>
      (ahead?.actor === staff ? ahead.roles.get(at) : undefined) ?? rolesAt(tx, staff, at),
    recoveringUntil: async () => (ahead === null ? readRecovering(tx) : ahead.recoveringUntil),

    storeApplication: (before, record, cause) => writing(storeApplication(tx, before, record, cause)),
    storeSmallCase: (record, streams, cause) => writing(storeSmallCase(tx, record, streams, cause)),
    noteFollowUps: (command, followUps) => writing(noteFollowUps(tx, command, followUps)),
    noteVisit: (person, unit) => writing(noteVisit(tx, person, unit)),
    logOutcome: async (arrived, outcome) => {
      await writing(logRow(arrived, outcome.status, sql`${JSON.stringify(outcome)}::jsonb`).execute(tx))
    },
    publishApplied: async (arrived, outcome, record, changes) => {
      const numbered = sql`${JSON.stringify(outcome)}::jsonb || jsonb_build_object('change',
        (select number from numbered where stream = ${arrived.command.unit} and record = ${record}::uuid))`
      const [row] = await writing(publish(tx, changes, logRow(arrived, 'applied', numbered)))
      const logged = commandOutcomeSchema.parse(row?.outcome)
      invariant(logged.status === 'applied', 'what was logged is what was applied')
      return logged
    },
  }
}

const readStaff: (tx: Tx, id: string) => ReturnType<SyncTransaction['staff']> = async (tx, id) => {
  const row = await tx
    .selectFrom('staff')
    .innerJoin('staff_roles', 'staff_roles.staff', 'staff.id')
    .where('staff.id', '=', id)
    .select(['unit', 'valid_from'])
    .orderBy('valid_from')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { unit: row.unit, since: instant(row.valid_from.getTime()) }
}

const readRecovering: (tx: Tx) => ReturnType<SyncTransaction['recoveringUntil']> = async (tx) => {
  const { until } = await tx
    .selectFrom('server_identity')
    .select('recovering_until as until')
    .executeTakeFirstOrThrow()
  return until === null ? null : instant(until.getTime())
}

async function noteVisit(tx: Tx, person: string, unit: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('person_visit')
    .values({ person, unit })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows !== 0n
}
