// What the city tells every workstation alike.

import { type CityNotice, cityNoticeSchema, NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { Db } from '../db/database.ts'

export async function readCityNotice(db: Db): Promise<CityNotice> {
  const row = await db.selectFrom('city_notice').select('notice').executeTakeFirst()
  return row === undefined ? NO_NOTICE : cityNoticeSchema.parse(row.notice)
}
