// Which changes a backup covers: the numbers of all streams as they stood before it began (SYNC-9b). Noted once the backup
// is safe, because from then on workstations may let go of what it holds.

import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../db/database.ts'

export const backupMarksSchema = z.object({
  epoch: z.uuid(),
  streams: z.record(z.string(), z.int().nonnegative()),
})
export type BackupMarks = z.infer<typeof backupMarksSchema>

export async function readBackupMarks(db: Db): Promise<BackupMarks> {
  const { epoch } = await db.selectFrom('server_identity').select('epoch').executeTakeFirstOrThrow()
  const rows = await db.selectFrom('unit_counter').select(['stream', 'last']).orderBy('stream').execute()
  return { epoch, streams: Object.fromEntries(rows.map(({ stream, last }) => [stream, last])) }
}

/** False where the marks are of another life of the server: since then it was restored, and the numbers mean other changes. */
export async function noteBackup(db: Db, { epoch, streams }: BackupMarks): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const identity = await tx
      .selectFrom('server_identity')
      .select('epoch')
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (identity.epoch !== epoch) return false
    for (const [stream, covered] of Object.entries(streams).sort(([a], [b]) => (a < b ? -1 : 1))) {
      await sql`update unit_counter set durable = greatest(durable, least(last, ${covered}::bigint))
        where stream = ${stream}`.execute(tx)
    }
    return true
  })
}
