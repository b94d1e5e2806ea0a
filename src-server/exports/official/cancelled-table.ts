// 补贴取消统计表 (evaluation, table 2-15), from the same query as the report.

import type { Tx } from '../../db/database.ts'
import { reportCancelled } from '../../reports/cancelled.ts'
import type { Table } from '../table.ts'
import { type Asked, count, tableOf, text, yuan } from './asked.ts'

const COLUMNS = [
  text('补贴发放时间', 16),
  yuan('取消金额（元）'),
  count('取消人次'),
  yuan('已追回金额（元）'),
  count('已追回人次'),
  yuan('待追回金额（元）'),
  count('待追回人次'),
]

export async function cancelledTable(tx: Tx, asked: Asked): Promise<Table> {
  const { rows } = await reportCancelled(tx, asked.asOf, asked.unit)
  return tableOf(
    'cancelled',
    asked,
    COLUMNS,
    rows.map((row) => [
      `${row.paidYear}年`,
      row.cancelledYuan,
      row.cancelledCount,
      row.recoveredYuan,
      row.recoveredCount,
      row.outstandingYuan,
      row.outstandingCount,
    ]),
  )
}
