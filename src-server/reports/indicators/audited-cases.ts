// C1103 补贴受理审核率: of what was lodged in the period and generated for payment by the day, what was audited or refused
// in the audit. What was paid was audited, also where the earlier system says no day.

import { sql } from 'kysely'
import type { Cases } from './scope.ts'

export const auditedCases: Cases = ({ from, asOf, end }) => sql`
  select id as record, 'application' as kind, unit, 1 as weight,
    coalesce((record->'payments'->0->>'orderedAt')::bigint < ${end}, false) or exists (
      select from jsonb_array_elements(record->'log') as entry
      where entry->>'event' in ('audited', 'generatedRefused') and (entry->>'at')::bigint < ${end}
    ) as met
  from application
  where lodged_on between ${from} and ${asOf} and state <> 'withdrawn'
    and (record->'generated'->>'on' <= ${asOf} or (record->'payments'->0->>'orderedAt')::bigint < ${end})`
