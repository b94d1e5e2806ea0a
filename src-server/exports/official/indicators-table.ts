// 绩效指标表: the indicators with their formulas, as the report computes them.

import { INDICATORS } from '#shared/domain/indicators/indicators.ts'
import type { Tx } from '../../db/database.ts'
import { reportIndicators } from '../../reports/indicators.ts'
import type { Column, Table } from '../table.ts'
import { type Asked, tableOf, text } from './asked.ts'

const COLUMNS: readonly Column[] = [
  text('编号', 10),
  text('指标', 20),
  text('公式', 48),
  { title: '分子', kind: 'count', width: 16 },
  { title: '分母', kind: 'count', width: 16 },
  { title: '指标值', kind: 'percent', width: 12 },
  { title: '权重', kind: 'count', width: 8 },
  { title: '得分', kind: 'score', width: 8 },
]

export async function indicatorsTable(tx: Tx, asked: Asked): Promise<Table> {
  const { items } = await reportIndicators(tx, asked.asOf, asked.unit)
  return tableOf(
    'indicators',
    asked,
    COLUMNS,
    items.map(({ id, name, numerator, denominator, value, score }) => [
      id,
      name,
      INDICATORS[id].formula,
      numerator,
      denominator,
      value === null ? null : value / 100,
      INDICATORS[id].weight,
      value === null ? null : score,
    ]),
  )
}
