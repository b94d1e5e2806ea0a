// What the city tells every workstation alike: read, and changed with word to all of them.

import { type CityNotice, cityNoticeSchema, NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { sql } from 'kysely'
import type { Db, Tx } from '../db/database.ts'
import { CITY_STREAM } from '../db/schema.ts'
import { publish } from '../sync/publish.ts'

export async function readCityNotice(db: Db): Promise<CityNotice> {
  const row = await db.selectFrom('city_notice').select('notice').executeTakeFirst()
  return row === undefined ? NO_NOTICE : cityNoticeSchema.parse(row.notice)
}

/** One change after the other; what changes nothing is not published. Answers whether anything changed. */
export async function changeCityNotice(tx: Tx, change: (before: CityNotice) => CityNotice): Promise<boolean> {
  await sql`lock table city_notice in share row exclusive mode`.execute(tx)
  const before = await readCityNotice(tx)
  const notice = JSON.stringify(cityNoticeSchema.parse(change(before)))
  if (notice === JSON.stringify(before)) return false
  await tx
    .insertInto('city_notice')
    .values({ notice })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ notice }))
    .execute()
  await publish(tx, [{ stream: CITY_STREAM, kind: 'city-notice', record: null }], sql`select 1`)
  return true
}
