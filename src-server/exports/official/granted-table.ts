// 补贴审核发放汇总表 (evaluation, table 2-8): what was paid, by reviewing district and year of payment, beside the amount
// as it stood when the record was generated for audit. Sub-totals are left to the filter: the foot adds every row once.

import { sql } from 'kysely'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import type { Tx } from '../../db/database.ts'
import { DISTRICT_ORDER } from '../../reports/unpaid.ts'
import type { Table } from '../table.ts'
import { type Asked, count, tableOf, text, yuan } from './asked.ts'

const COLUMNS = [
  text('区', 12),
  text('补贴时间', 12),
  count('审核人次'),
  yuan('审核金额（元）'),
  count('发放人次'),
  yuan('发放金额（元）'),
]

interface Sum {
  readonly unit: string
  readonly year: string
  readonly count: number
  readonly audited: number
  readonly paid: number
}

export async function grantedTable(tx: Tx, asked: Asked): Promise<Table> {
  const { rows } = await sql<Sum>`
    select unit, left(payment->>'settledOn', 4) as year, count(*) as count,
      sum(coalesce(record->'generated'->>'amount', payment->>'amount')::bigint)::bigint as audited,
      sum((payment->>'amount')::bigint)::bigint as paid
    from application, jsonb_array_elements(record->'payments') as payment
    where payment->>'result' = 'paid' and payment->>'settledOn' <= ${asked.asOf}
      and coalesce(payment->>'returnedOn' > ${asked.asOf}, true)
      and (${asked.unit}::text is null or unit = ${asked.unit})
    group by unit, year order by year`.execute(tx)
  return tableOf(
    'granted',
    asked,
    COLUMNS,
    DISTRICT_ORDER.flatMap((district) =>
      rows
        .filter(({ unit }) => unit === unitOfDistrict(district))
        .map(({ year, count: paidCount, audited, paid }) => [
          district,
          `${year}年`,
          paidCount,
          audited,
          paidCount,
          paid,
        ]),
    ),
  )
}
