// C1301 补贴受理审核及时性: what was generated in a month is confirmed by the 11th of the next one (evaluation, table 2-3).
// Counted is what was due by the day and could be confirmed: what was refused, withdrawn or is held could not. Records of
// the earlier system do not say when they were confirmed and are not counted.

import { sql } from 'kysely'
import type { Cases } from './scope.ts'

export const confirmedCases: Cases = ({ from, asOf }) => sql`
  select id as record, 'application' as kind, unit, 1 as weight, coalesce(
    to_timestamp(confirmed_at / 1000.0) at time zone 'Asia/Shanghai' < due + interval '1 day', false) as met
  from (
    select id, unit, record, state,
      ((record->'generated'->>'month') || '-11')::date + interval '1 month' as due,
      (select max((entry->>'at')::bigint) from jsonb_array_elements(record->'log') as entry
        where entry->>'event' = 'confirmed') as confirmed_at
    from application
    where record->'generated'->>'month' is not null
      and exists (select from jsonb_array_elements(record->'log') as entry where entry->>'event' = 'generated')
  ) generated
  where due between ${from}::date and ${asOf}::date
    and (confirmed_at is not null
      or (state in ('generated', 'audited', 'publicised') and jsonb_array_length(record->'holds') = 0))`
