// Which application is meant: by its own id, or by the number on any paper that a person took home for it. The number is
// unit, device block and sequence, so it leads to the command that printed it, and the command to its target.

import { z } from 'zod'
import type { Db } from '../db/database.ts'

const RECEIPT = /^(310\d{3})-([A-Z]\d{2})-(\d{6,})$/
const MOST = 2_147_483_647

/** Null where there is none. */
export async function findApplication(db: Db, given: string): Promise<string | null> {
  const id = z.uuid().safeParse(given)
  const found = id.success
    ? await db.selectFrom('application').where('id', '=', id.data).select('id').executeTakeFirst()
    : await byReceipt(db, given)
  return found?.id ?? null
}

async function byReceipt(db: Db, given: string): Promise<{ readonly id: string } | undefined> {
  const [, unit, code, digits] = RECEIPT.exec(given) ?? []
  if (unit === undefined || code === undefined || Number(digits) > MOST) return undefined
  return await db
    .selectFrom('device')
    .innerJoin('command_log', (join) =>
      join.onRef('command_log.device', '=', 'device.device').onRef('command_log.unit', '=', 'device.unit'),
    )
    .innerJoin('application', 'application.id', 'command_log.target')
    .where('device.unit', '=', unit)
    .where('device.code', '=', code)
    .where('command_log.device_seq', '=', Number(digits))
    .select('application.id')
    .executeTakeFirst()
}
