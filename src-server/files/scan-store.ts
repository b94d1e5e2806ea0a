// Scans in the database, by digest, in pieces that keep a download's memory small. The same content twice is one scan.

import { scanTypeSchema, type Scan } from '#shared/domain/material/material.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'

const PIECE = 512 * 1024

export async function storeScan(
  db: Db,
  scan: Scan,
  content: Buffer,
  storedBy: string,
  now: Instant,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('scan')
      .values({ ...scan, stored_by: storedBy, stored_at: new Date(now) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return
    for (let position = 0; position * PIECE < content.length; position += 1) {
      const piece = content.subarray(position * PIECE, (position + 1) * PIECE)
      await tx.insertInto('scan_piece').values({ digest: scan.digest, position, content: piece }).execute()
    }
  })
}

/** Null where no application of the unit refers to it. */
export async function findScanOfUnit(
  db: Db,
  digest: string,
  unit: string,
): Promise<Pick<Scan, 'type' | 'bytes'> | null> {
  const row = await db
    .selectFrom('scan')
    .innerJoin('application_scan', 'application_scan.digest', 'scan.digest')
    .innerJoin('application', 'application.id', 'application_scan.application')
    .where('scan.digest', '=', digest)
    .where('application.unit', '=', unit)
    .select(['scan.type', 'scan.bytes'])
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : { type: scanTypeSchema.parse(row.type), bytes: row.bytes }
}

export function readScan(db: Db, digest: string): ReadableStream<Uint8Array> {
  let position = 0
  return new ReadableStream({
    pull: async (controller) => {
      const piece = await db
        .selectFrom('scan_piece')
        .where('digest', '=', digest)
        .where('position', '=', position)
        .select('content')
        .executeTakeFirst()
      position += 1
      if (piece === undefined) controller.close()
      else controller.enqueue(new Uint8Array(piece.content))
    },
  })
}
