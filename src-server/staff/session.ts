// Sessions: a random token for one person on one device, valid for a working day. The database knows only its hash, so
// that a copy of the database opens nothing.

import { createHash, randomBytes } from 'node:crypto'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import type { Caller } from '../http/context.ts'

const VALID_MS = 12 * 3_600_000

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

export async function openSession(db: Db, person: Omit<Caller, 'tokenHash'>, now: Instant): Promise<string> {
  await db.deleteFrom('session').where('expires_at', '<=', new Date(now)).execute()
  const token = randomBytes(32).toString('base64url')
  await db
    .insertInto('session')
    .values({
      ...person,
      token_hash: hashOf(token),
      created_at: new Date(now),
      expires_at: new Date(now + VALID_MS),
    })
    .execute()
  return token
}

export async function findSession(db: Db, token: string, now: Instant): Promise<Caller | null> {
  const row = await db
    .selectFrom('session')
    .where('token_hash', '=', hashOf(token))
    .where('expires_at', '>', new Date(now))
    .select(['staff', 'unit', 'device', 'token_hash as tokenHash'])
    .executeTakeFirst()
  return row ?? null
}
