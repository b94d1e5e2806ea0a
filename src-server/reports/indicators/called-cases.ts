// C1104 抽检完成率 and C1302 抽检完成及时性: the calls of a month, drawn on the 15th and due on the 18th (R-10: the 18th
// itself is the last day). The first counts those that were drawn by the day, the second those that were due by it.

import { sql } from 'kysely'
import type { Cases } from './scope.ts'

export const calledCases: Cases = ({ from, asOf, end }) => sql`
  select id as record, kind, unit, 1 as weight,
    coalesce((record->>'closedAt')::bigint < ${end}, false) as met
  from case_record
  where kind = 'phone-check' and (record->>'month') || '-15' between ${from} and ${asOf}`

export const calledInTimeCases: Cases = ({ from, asOf }) => sql`
  select id as record, kind, unit, 1 as weight,
    coalesce(
      to_timestamp((record->>'closedAt')::bigint / 1000.0) at time zone 'Asia/Shanghai'
        < ((record->>'month') || '-19')::timestamp, false) as met
  from case_record
  where kind = 'phone-check' and (record->>'month') || '-18' between ${from} and ${asOf}`
