// The short code of a device within its unit (`A03`), the block of its receipt numbers. Handed out at the first sign-in
// of the device in the unit and never given to another device.

import { sql } from 'kysely'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Db, Tx } from '../db/database.ts'
import { lockUnit } from '../db/locks.ts'

const PER_LETTER = 99

export async function deviceCode(db: Db, device: string, unit: string): Promise<string> {
  const known = await findCode(db, device, unit)
  return known ?? (await db.transaction().execute((tx) => handOut(tx, device, unit)))
}

async function handOut(tx: Tx, device: string, unit: string): Promise<string> {
  await lockUnit(tx, unit)
  const known = await findCode(tx, device, unit)
  if (known !== undefined) return known
  const { count } = await tx
    .selectFrom('device')
    .where('unit', '=', unit)
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  const code = codeAt(count)
  await tx.insertInto('device').values({ device, unit, code }).execute()
  return code
}

const findCode = async (db: Db, device: string, unit: string): Promise<string | undefined> =>
  (
    await db
      .selectFrom('device')
      .where('device', '=', device)
      .where('unit', '=', unit)
      .select('code')
      .executeTakeFirst()
  )?.code

/** A01 … A99, B01 … Z99. */
export function codeAt(index: number): string {
  const letter = Math.floor(index / PER_LETTER)
  invariant(letter < 26, 'a unit has at most 2,574 devices')
  return `${String.fromCharCode(65 + letter)}${String((index % PER_LETTER) + 1).padStart(2, '0')}`
}
