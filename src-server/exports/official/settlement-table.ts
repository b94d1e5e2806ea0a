// 市区清算表: city and district bear each payment half and half; the city pays first and settles with the district that
// funds it, year by year (沪人社规〔2025〕7号 二（三）). What came back in a year lessens that year's sum: it flows to the city,
// which advanced it (口径 R-33). Payments under 沪人社规〔2021〕5号 came out of an insurance fund and have no funding district:
// they are no part of the settlement. Half of an odd sum is half a yuan; nothing is rounded.

import { sql } from 'kysely'
import type { District } from '#shared/policy/vocabulary.ts'
import type { Tx } from '../../db/database.ts'
import { DISTRICT_ORDER } from '../../reports/unpaid.ts'
import type { Table } from '../table.ts'
import { type Asked, count, districtOf, tableOf, text, yuan } from './asked.ts'

const COLUMNS = [
  text('承担区', 12),
  text('年度', 10),
  count('发放人次'),
  yuan('发放金额（元）'),
  yuan('追回金额（元）'),
  yuan('清算金额（元）'),
  yuan('市级承担（元）'),
  yuan('区级承担（元）'),
]

interface Sum {
  readonly district: District
  readonly year: string
  readonly count: number
  readonly paid: number
  readonly repaid: number
}

export async function settlementTable(tx: Tx, asked: Asked): Promise<Table> {
  const { rows } = await sql<Sum>`
    with funded as (
      select id, record, coalesce(record->'generated'->>'fundingDistrict', record->'outcome'->>'fundingDistrict') as district
      from application
    ), flow as (
      select district, left(payment->>'settledOn', 4) as year, 1 as count,
        (payment->>'amount')::bigint as paid, 0::bigint as repaid
      from funded, jsonb_array_elements(record->'payments') as payment
      where payment->>'result' = 'paid' and payment->>'settledOn' <= ${asked.asOf}
        and coalesce(payment->>'returnedOn' > ${asked.asOf}, true)
      union all
      select district, left(part->>'on', 4), 0, 0, (part->>'amount')::bigint
      from case_record claim join funded on funded.id = (claim.record->>'application')::uuid,
        jsonb_array_elements(claim.record->'repayments') as part
      where claim.kind = 'recoup-item' and part->>'on' <= ${asked.asOf}
    )
    select district, year, sum(count)::bigint as count, sum(paid)::bigint as paid, sum(repaid)::bigint as repaid
    from flow where district is not null group by district, year order by year`.execute(tx)
  const own = districtOf(asked)
  return tableOf(
    'settlement',
    asked,
    COLUMNS,
    DISTRICT_ORDER.filter((district) => own === null || district === own).flatMap((district) =>
      rows
        .filter((row) => row.district === district)
        .map(({ year, count: paidCount, paid, repaid }) => {
          const half = (paid - repaid) / 2
          return [district, `${year}年`, paidCount, paid, repaid, paid - repaid, half, half]
        }),
    ),
  )
}
