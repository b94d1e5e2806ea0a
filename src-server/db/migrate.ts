// Brings a database to the schema of this release. The list is static and append-only; Kysely runs it in one
// transaction under an advisory lock, so that several servers may start at once.

import { type Migration, Migrator } from 'kysely'
import type { Db } from './database.ts'
import * as skeleton from './migrations/0001-skeleton.ts'
import * as recovery from './migrations/0002-recovery.ts'
import * as durable from './migrations/0003-durable.ts'
import * as copies from './migrations/0004-copies.ts'
import * as cases from './migrations/0005-cases.ts'
import * as handedOver from './migrations/0006-handed-over.ts'
import * as month from './migrations/0007-month.ts'
import * as exports from './migrations/0008-exports.ts'
import * as kept from './migrations/0009-kept.ts'
import * as whole from './migrations/0010-whole.ts'
import * as bank from './migrations/0011-bank.ts'
import * as twoPersons from './migrations/0014-two-persons.ts'

const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-skeleton': skeleton,
  '0002-recovery': recovery,
  '0003-durable': durable,
  '0004-copies': copies,
  '0005-cases': cases,
  '0006-handed-over': handedOver,
  '0007-month': month,
  '0008-exports': exports,
  '0009-kept': kept,
  '0010-whole': whole,
  '0011-bank': bank,
  '0014-two-persons': twoPersons,
}

export async function migrate(db: Db): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } })
  const { error } = await migrator.migrateToLatest()
  if (error === undefined) return
  throw error instanceof Error ? error : new Error('the migration failed', { cause: error })
}
