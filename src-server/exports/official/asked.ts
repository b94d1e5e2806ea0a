// What an official table is asked for: a day or a month, and whose records. A district sees its own, the city all.

import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import type { ExportName } from '#shared/contracts/exports.ts'
import { EXPORTS } from '#shared/contracts/exports.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { District } from '#shared/policy/vocabulary.ts'
import type { Column, Table } from '../table.ts'

export interface Asked {
  /** The unit whose records count; null: the whole city's. */
  readonly unit: string | null
  readonly asOf: PlainDate
  readonly month: BatchMonth
}

/** The district whose rows a table shows, or null for all. */
export const districtOf = ({ unit }: Asked): District | null =>
  unit === null ? null : (findUnit(unit)?.district ?? null)

/** Head of every official table: whose it is and as of when. It carries no time of writing: the same records, the same bytes. */
export function tableOf(
  name: ExportName,
  asked: Asked,
  columns: readonly Column[],
  rows: Table['rows'],
): Table {
  const { title, period } = EXPORTS[name]
  const whose = districtOf(asked) ?? '全市'
  const when = period === 'day' ? `截至 ${asked.asOf}` : asked.month
  return { name: title, title, subtitle: `${whose}　${when}　金额单位：元`, columns, rows }
}

export const text = (title: string, width: number): Column => ({ title, kind: 'text', width })
export const date = (title: string): Column => ({ title, kind: 'date', width: 12 })
/** Added up at the foot, as are amounts. */
export const count = (title: string): Column => ({ title, kind: 'count', width: 12, total: true })
export const yuan = (title: string): Column => ({ title, kind: 'yuan', width: 16, total: true })
