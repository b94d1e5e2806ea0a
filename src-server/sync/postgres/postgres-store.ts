// The store of the sync on PostgreSQL.

import type { Db } from '../../db/database.ts'
import type { SyncStore } from '../store.ts'
import { copyPage, copySize } from './copy-rows.ts'
import { postgresTransaction } from './postgres-transaction.ts'
import { applicationTexts, caseTexts, noticeText, personTexts } from './record-texts.ts'

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
