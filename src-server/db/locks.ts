// Advisory locks, held to the end of the transaction. Taken in this order, so that no two transactions wait for each
// other: unit, device, record, person. The counter rows of the streams come last of all (SYNC-9).

import { sql } from 'kysely'
import type { Tx } from './database.ts'

export const CLASSES = { unit: 1, device: 2, record: 3, person: 4 } as const

const lock =
  (kind: keyof typeof CLASSES) =>
  async (tx: Tx, key: string): Promise<void> => {
    // Two keys may share a hash: then one waits for the other without need, and nothing else happens.
    await sql`select pg_advisory_xact_lock(${CLASSES[kind]}, hashtext(${key}))`.execute(tx)
  }

export const lockUnit = lock('unit')
export const lockDevice = lock('device')
export const lockRecord = lock('record')
export const lockPerson = lock('person')

/** Several people at once, in the order of their keys. */
export async function lockPeople(tx: Tx, keys: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CLASSES.person}, hashtext(key))
    from unnest(${[...keys].sort()}::text[]) with ordinality as each (key, place) order by place`.execute(tx)
}
