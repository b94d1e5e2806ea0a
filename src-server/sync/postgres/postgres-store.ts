// The store of the sync on PostgreSQL.

import { sql } from 'kysely'
import { commandOutcomeSchema } from '#shared/contracts/municipal.ts'
import { instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Db, Tx } from '../../db/database.ts'
import { lockRecord, lockDevice, lockPerson } from '../../db/locks.ts'
import { readCityNotice } from '../../people/city-notice.ts'
import { findPersonFile, personKey } from '../../people/person-files.ts'
import { rolesAt } from '../../staff/roles.ts'
import { publish } from '../publish.ts'
import type { SyncStore, SyncTransaction } from '../store.ts'
import { readApplication, readLodged, storeApplication } from './application-rows.ts'
import { readSmallCase, storeSmallCase, streamsOf } from './case-rows.ts'
import { logRow, readLogged } from './command-rows.ts'
import { copyPage, copySize } from './copy-rows.ts'
import { noteFollowUps } from './follow-up-rows.ts'
import { readHeldInstitutions } from './held-institutions.ts'
import { applicationTexts, caseTexts, noticeText, personTexts } from './record-texts.ts'

export const postgresTransaction = (tx: Tx): SyncTransaction => ({
  lockDevice: (device) => lockDevice(tx, device),
  lockRecord: (id) => lockRecord(tx, id),
  lockPerson: (identityNumber) => lockPerson(tx, personKey(identityNumber)),

  loggedCommands: (id, device, deviceSeq) => readLogged(tx, id, device, deviceSeq),
  application: (id) => readApplication(tx, id),
  smallCase: (id) => readSmallCase(tx, id),
  streamsOf: (id) => streamsOf(tx, id),
  personFile: (identityNumber) => findPersonFile(tx, identityNumber),
  cityNotice: () => readCityNotice(tx),
  heldInstitutions: () => readHeldInstitutions(tx),
  lodgedBy: (identityNumber, except, before) => readLodged(tx, identityNumber, except, before),
  staff: async (id) => {
    const row = await tx
      .selectFrom('staff')
      .innerJoin('staff_roles', 'staff_roles.staff', 'staff.id')
      .where('staff.id', '=', id)
      .select(['unit', 'valid_from'])
      .orderBy('valid_from')
      .limit(1)
      .executeTakeFirst()
    return row === undefined ? null : { unit: row.unit, since: instant(row.valid_from.getTime()) }
  },
  rolesAt: (staff, at) => rolesAt(tx, staff, at),
  recoveringUntil: async () => {
    const { until } = await tx
      .selectFrom('server_identity')
      .select('recovering_until as until')
      .executeTakeFirstOrThrow()
    return until === null ? null : instant(until.getTime())
  },

  storeApplication: (before, record, cause) => storeApplication(tx, before, record, cause),
  storeSmallCase: (record, streams, cause) => storeSmallCase(tx, record, streams, cause),
  noteFollowUps: (command, followUps) => noteFollowUps(tx, command, followUps),
  noteVisit: async (person, unit) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('person_visit')
      .values({ person, unit })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    return numInsertedOrUpdatedRows !== 0n
  },
  logOutcome: async (arrived, outcome) => {
    await logRow(arrived, outcome.status, sql`${JSON.stringify(outcome)}::jsonb`).execute(tx)
  },
  publishApplied: async (arrived, outcome, record, changes) => {
    const numbered = sql`${JSON.stringify(outcome)}::jsonb || jsonb_build_object('change',
      (select number from numbered where stream = ${arrived.command.unit} and record = ${record}::uuid))`
    const [row] = await publish(tx, changes, logRow(arrived, 'applied', numbered))
    const logged = commandOutcomeSchema.parse(row?.outcome)
    invariant(logged.status === 'applied', 'what was logged is what was applied')
    return logged
  },
})

export const postgresStore = (db: Db): SyncStore => ({
  transaction: (work) => db.transaction().execute((tx) => work(postgresTransaction(tx))),

  life: (unit) =>
    db
      .selectFrom('server_identity')
      .innerJoin('unit_counter', (join) => join.on('stream', '=', unit))
      .select(['epoch', 'durable as durableUpTo'])
      .executeTakeFirstOrThrow(),
  lastNumbers: async (streams) => {
    const rows = await db
      .selectFrom('unit_counter')
      .where('stream', 'in', streams)
      .select(['stream', 'last'])
      .execute()
    return new Map(rows.map(({ stream, last }) => [stream, last]))
  },
  changesAfter: (stream, after, limit) =>
    db
      .selectFrom('change')
      .where('stream', '=', stream)
      .where('number', '>', after)
      .orderBy('number')
      .limit(limit)
      .select(['kind', 'record', 'number as change'])
      .execute(),
  applicationTexts: (unit, ids) => applicationTexts(db, unit, ids),
  personTexts: (unit, ids) => personTexts(db, unit, ids),
  caseTexts: (unit, ids) => caseTexts(db, unit, ids),
  noticeText: () => noticeText(db),
  copyPage: (kind, unit, after, limit) => copyPage(db, kind, unit, after, limit),
  copySize: (unit) => copySize(db, unit),
})
