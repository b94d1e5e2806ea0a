// 应付未付统计表 (evaluation, table 2-14): what is owed on a day, by district and year band. 当年 and 历年 go by the first
// failed payment. Computed from the records for any day; amounts in whole yuan (the evaluation prints 万元).

import { type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import { UNITS } from '#shared/domain/unit/units.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export interface UnpaidSums {
  readonly currentCount: number
  readonly currentYuan: number
  readonly pastCount: number
  readonly pastYuan: number
}

export interface UnpaidReport {
  readonly asOf: PlainDate
  readonly rows: readonly (UnpaidSums & { readonly district: District })[]
  readonly total: UnpaidSums
}

/** The order of the evaluation's tables. */
export const DISTRICT_ORDER: readonly District[] = [
  '浦东',
  '黄浦',
  '闵行',
  '静安',
  '宝山',
  '嘉定',
  '松江',
  '徐汇',
  '金山',
  '杨浦',
  '奉贤',
  '青浦',
  '普陀',
  '虹口',
  '长宁',
  '崇明',
]

const NOTHING: UnpaidSums = { currentCount: 0, currentYuan: 0, pastCount: 0, pastYuan: 0 }

/** What is owed on a day. */
export const owedAsOf = (asOf: PlainDate) => sql`
  select id, unit, (record->>'amount')::bigint as yuan, record->>'firstFailedOn' as failed_on
  from case_record
  where kind = 'unpaid-item' and record->>'firstFailedOn' <= ${asOf}
    and coalesce(record->>'settledOn' > ${asOf}, true)`

export async function reportUnpaid(db: Db, asOf: PlainDate): Promise<UnpaidReport> {
  const { rows } = await sql<UnpaidSums & { unit: string }>`
    with owed as (
      select unit, yuan, left(failed_on, 4) = ${String(yearOf(asOf))} as current
      from (${owedAsOf(asOf)}) each
    )
    select unit,
      count(*) filter (where current) as "currentCount",
      coalesce(sum(yuan) filter (where current), 0)::bigint as "currentYuan",
      count(*) filter (where not current) as "pastCount",
      coalesce(sum(yuan) filter (where not current), 0)::bigint as "pastYuan"
    from owed group by unit`.execute(db)
  const sumsOf = (district: District): UnpaidSums => {
    const unit = UNITS.find((each) => each.district === district)?.id
    const found = rows.find((row) => row.unit === unit)
    if (found === undefined) return NOTHING
    const { currentCount, currentYuan, pastCount, pastYuan } = found
    return { currentCount, currentYuan, pastCount, pastYuan }
  }
  const byDistrict = DISTRICT_ORDER.map((district) => ({ district, ...sumsOf(district) }))
  return { asOf, rows: byDistrict, total: byDistrict.reduce(added, NOTHING) }
}

const added = (a: UnpaidSums, b: UnpaidSums): UnpaidSums => ({
  currentCount: a.currentCount + b.currentCount,
  currentYuan: a.currentYuan + b.currentYuan,
  pastCount: a.pastCount + b.pastCount,
  pastYuan: a.pastYuan + b.pastYuan,
})
