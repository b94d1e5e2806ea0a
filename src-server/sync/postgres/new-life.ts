// A new epoch after a restore from a backup, by which every workstation knows that the server may have forgotten what
// it had applied (SYNC-9b).

import { sql } from 'kysely'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../../db/database.ts'

/** The new epoch. Until the given moment commands wait for earlier ones that are not back yet. */
export async function beginNewLife(db: Db, waitUntil: Instant): Promise<string> {
  const { epoch } = await db
    .updateTable('server_identity')
    .set({ epoch: sql<string>`gen_random_uuid()`, recovering_until: new Date(waitUntil) })
    .returning('epoch')
    .executeTakeFirstOrThrow()
  return epoch
}
