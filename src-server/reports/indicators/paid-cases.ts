// C1105 应补尽补率: yuan that reached people in the period, whatever was asked back later, beside yuan that came back and
// are still owed on the day (docs/EVALUATION.md says why the owed ones are the whole difference).

import { sql } from 'kysely'
import { owedAsOf } from '../unpaid.ts'
import type { Cases } from './scope.ts'

export const paidCases: Cases = ({ from, asOf }) => sql`
  select id as record, 'application' as kind, unit, (payment->>'amount')::bigint as weight, true as met
  from application, jsonb_array_elements(record->'payments') as payment
  where payment->>'result' = 'paid' and payment->>'settledOn' between ${from} and ${asOf}
    and coalesce(payment->>'returnedOn' > ${asOf}, true)
  union all
  select id, 'unpaid-item', unit, yuan, false from (${owedAsOf(asOf)}) owed`
