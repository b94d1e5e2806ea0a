// Slows down guessing: so many failed sign-ins within a quarter of an hour for a username, and more for an address,
// behind which a whole office may sit. The counts live in the database, so that several servers count together.
// Invariant: an attempt counts from before its password is looked at until it has proved right, so that a hundred at
// once get no further than a hundred in a row.

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'

const WINDOW_MS = 15 * 60_000
const PER_USERNAME = 5
const PER_ADDRESS = 50

export interface CountedAttempt {
  /** For how many minutes no more are taken; 0 lets this one through. */
  readonly waitMinutes: number
  /** The password was right: nothing of this username counts any more. */
  readonly forgive: () => Promise<void>
}

export async function countAttempt(
  db: Db,
  { username, address }: { readonly username: string; readonly address: string },
  now: Instant,
): Promise<CountedAttempt> {
  await db
    .deleteFrom('sign_in_attempt')
    .where('at', '<=', new Date(now - WINDOW_MS))
    .execute()
  const byUsername = await insert(db, keyOf('username', username), now)
  const byAddress = await insert(db, keyOf('address', address), now)
  const waitMinutes = Math.max(
    await waitOf(db, byUsername.key, PER_USERNAME, now),
    await waitOf(db, byAddress.key, PER_ADDRESS, now),
  )
  // An attempt that is turned away guesses nothing, and must not prolong the wait of somebody who merely forgot.
  if (waitMinutes > 0) await remove(db, [byUsername.id, byAddress.id])
  return {
    waitMinutes,
    forgive: async () => {
      await remove(db, [byAddress.id])
      await db.deleteFrom('sign_in_attempt').where('key', '=', byUsername.key).execute()
    },
  }
}

async function insert(db: Db, key: Buffer, now: Instant): Promise<{ id: number; key: Buffer }> {
  const values = { key, at: new Date(now) }
  const { id } = await db
    .insertInto('sign_in_attempt')
    .values(values)
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, key }
}

const remove = async (db: Db, ids: readonly number[]): Promise<void> => {
  await db.deleteFrom('sign_in_attempt').where('id', 'in', ids).execute()
}

async function waitOf(db: Db, key: Buffer, limit: number, now: Instant): Promise<number> {
  const { count, oldest } = await db
    .selectFrom('sign_in_attempt')
    .where('key', '=', key)
    .select([sql<number>`count(*)`.as('count'), sql<Date | null>`min(at)`.as('oldest')])
    .executeTakeFirstOrThrow()
  if (count <= limit || oldest === null) return 0
  return Math.max(1, Math.ceil((oldest.getTime() + WINDOW_MS - now) / 60_000))
}

const keyOf = (kind: string, value: string): Buffer =>
  createHash('sha256').update(`${kind}\n${value.toLowerCase()}`).digest()
