// C1202 错补追回率, in yuan, and C1304 错补追回及时性, in claims: a claim is overdue when it is outstanding and was cancelled
// more than six months before the day.

import { OVERDUE_MONTHS } from '#shared/domain/recoup-item/ageing.ts'
import { sql } from 'kysely'
import { claimsAsOf } from '../cancelled.ts'
import type { Cases } from './scope.ts'

export const recoupedCases: Cases = ({ asOf }) => sql`
  select id as record, 'recoup-item' as kind, unit, yuan as weight, recovered as met
  from (${claimsAsOf(asOf)}) claim`

export const recoupedInTimeCases: Cases = ({ asOf }) => sql`
  select id as record, 'recoup-item' as kind, unit, 1 as weight,
    recovered or ${asOf}::date <= cancelled_on::date + ${OVERDUE_MONTHS} * interval '1 month' as met
  from (${claimsAsOf(asOf)}) claim`
