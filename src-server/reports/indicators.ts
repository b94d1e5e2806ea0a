// Indicators of the evaluation with its formulas and rules of scoring. Each is a selection of cases, of which each is as
// it should be or not: the figure and the list behind it come from one query. `value` is the unrounded percentage;
// docs/EVALUATION.md says where the report's own figures disagree.

import { INDICATOR_IDS, type IndicatorId, INDICATORS } from '#shared/domain/indicators/indicators.ts'
import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../db/database.ts'
import { auditedCases } from './indicators/audited-cases.ts'
import { calledCases, calledInTimeCases } from './indicators/called-cases.ts'
import { confirmedCases } from './indicators/confirmed-cases.ts'
import { paidCases } from './indicators/paid-cases.ts'
import { promptCases } from './indicators/prompt-cases.ts'
import { recoupedCases, recoupedInTimeCases } from './indicators/recouped-cases.ts'
import { type Cases, scopeOf } from './indicators/scope.ts'
import { missing, promptness } from './indicators/scoring.ts'

export interface Indicator {
  readonly id: IndicatorId
  readonly name: string
  /** In percent, unrounded; null where there is nothing to measure. */
  readonly value: number | null
  readonly numerator: number
  readonly denominator: number
  /** To two decimals, as the evaluation prints it. */
  readonly score: number
}

export interface IndicatorReport {
  readonly asOf: PlainDate
  readonly items: readonly Indicator[]
}

interface Query {
  readonly cases: Cases
  /** `met`: the numerator counts what is as it should be; `not-met`: what is not. */
  readonly counts: 'met' | 'not-met'
  readonly score: (weight: number, value: number) => number
}

const reaching = (cases: Cases): Query => ({
  cases,
  counts: 'met',
  score: (weight, value) => missing(weight, 100 - value),
})
const avoiding = (cases: Cases, score = missing): Query => ({ cases, counts: 'not-met', score })

const QUERIES: Readonly<Record<IndicatorId, Query>> = {
  C1103: reaching(auditedCases),
  C1104: reaching(calledCases),
  C1105: reaching(paidCases),
  C1202: reaching(recoupedCases),
  C1301: reaching(confirmedCases),
  C1302: reaching(calledInTimeCases),
  C1303: avoiding(promptCases, promptness),
  C1304: avoiding(recoupedInTimeCases),
}

export async function reportIndicators(
  db: Db,
  asOf: PlainDate,
  unit: string | null = null,
): Promise<IndicatorReport> {
  const items: Indicator[] = []
  for (const id of INDICATOR_IDS) items.push(await measured(db, id, asOf, unit))
  return { asOf, items }
}

async function measured(db: Db, id: IndicatorId, asOf: PlainDate, unit: string | null): Promise<Indicator> {
  const { counts, score } = QUERIES[id]
  const { rows } = await sql<{ met: number; whole: number }>`
    select coalesce(sum(weight) filter (where met), 0)::bigint as met, coalesce(sum(weight), 0)::bigint as whole
    from (${casesOf(id, asOf, unit)}) counted`.execute(db)
  const { met = 0, whole = 0 } = rows[0] ?? {}
  const numerator = counts === 'met' ? met : whole - met
  const value = whole === 0 ? null : (numerator / whole) * 100
  const { name, weight } = INDICATORS[id]
  return {
    id,
    name,
    value,
    numerator,
    denominator: whole,
    score: value === null ? weight : score(weight, value),
  }
}

export interface CaseRef {
  readonly record: string
  readonly kind: CaseKind
}

export interface Behind {
  readonly total: number
  readonly records: readonly CaseRef[]
}

/** The records that keep the figure from the best one, at most `most` of them. */
export async function casesBehind(
  db: Db,
  id: IndicatorId,
  asOf: PlainDate,
  unit: string | null,
  most: number,
): Promise<Behind> {
  const { rows } = await sql<CaseRef & { total: number }>`
    select record, kind, count(*) over () as total from (${casesOf(id, asOf, unit)}) counted
    where not met order by record limit ${most}`.execute(db)
  return { total: rows[0]?.total ?? 0, records: rows.map(({ record, kind }) => ({ record, kind })) }
}

const casesOf = (id: IndicatorId, asOf: PlainDate, unit: string | null): RawBuilder<unknown> => sql`
  select * from (${QUERIES[id].cases(scopeOf(asOf, unit))}) each
  where ${unit}::text is null or unit = ${unit}`
