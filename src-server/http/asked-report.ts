// Whose records a supervisor's question counts, and as of which day: the caller's unit, the whole city for the city's.

import type { Context } from 'hono'
import { reportQuerySchema } from '#shared/contracts/reports.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { MunicipalEnv } from './context.ts'
import { pathOf } from './read-json.ts'
import { Refusal } from './refusal.ts'

/** Null for the whole city. */
export const unitSeenBy = (unit: string): string | null => (unit === CITY_UNIT ? null : unit)

export function askedReport(
  c: Context<MunicipalEnv>,
  now: Instant,
): { readonly unit: string | null; readonly asOf: PlainDate } {
  const query = reportQuerySchema.safeParse(c.req.query())
  if (!query.success) throw new Refusal('invalidRequest', { path: pathOf(query.error) })
  return { unit: unitSeenBy(c.get('caller').unit), asOf: query.data.asOf ?? shanghaiDate(now) }
}
