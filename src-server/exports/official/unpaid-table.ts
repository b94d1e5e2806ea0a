// 应付未付统计表 (evaluation, table 2-14), from the same query as the report.

import type { Tx } from '../../db/database.ts'
import { reportUnpaid } from '../../reports/unpaid.ts'
import type { Table } from '../table.ts'
import { type Asked, count, districtOf, tableOf, text, yuan } from './asked.ts'

const COLUMNS = [
  text('区', 12),
  yuan('当年金额（元）'),
  count('当年人次'),
  yuan('历年金额（元）'),
  count('历年人次'),
]

export async function unpaidTable(tx: Tx, asked: Asked): Promise<Table> {
  const { rows } = await reportUnpaid(tx, asked.asOf)
  const own = districtOf(asked)
  return tableOf(
    'unpaid',
    asked,
    COLUMNS,
    rows
      .filter(({ district }) => own === null || district === own)
      .map((row) => [row.district, row.currentYuan, row.currentCount, row.pastYuan, row.pastCount]),
  )
}
