// `municipal report`: the evaluation's tables and indicators for any day, from the records. On the embedded database it
// makes the demo town first where there is nothing yet. Standard output holds the report and nothing else.

import { parseArgs } from 'node:util'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../db/database.ts'
import { asTable } from '../reports/as-table.ts'
import { reportCancelled } from '../reports/cancelled.ts'
import { reportIndicators } from '../reports/indicators.ts'
import { reportUnpaid } from '../reports/unpaid.ts'
import { dateIn } from './date-in.ts'
import { openWithTown } from './open-with-town.ts'
import { dataDirOption, type Subcommand, UsageError } from './subcommand.ts'

interface Made {
  readonly json: unknown
  readonly table: string
}

const REPORTS: Readonly<Record<string, (db: Db, asOf: PlainDate) => Promise<Made>>> = {
  unpaid: async (db, asOf) => {
    const report = await reportUnpaid(db, asOf)
    const rows = [...report.rows, { district: '合计', ...report.total }].map((row) => [
      row.district,
      row.currentCount,
      row.currentYuan,
      row.pastCount,
      row.pastYuan,
    ])
    const head = ['区', '当年（人次）', '当年（元）', '历年（人次）', '历年（元）']
    return { json: report, table: asTable(head, rows) }
  },
  cancelled: async (db, asOf) => {
    const report = await reportCancelled(db, asOf)
    const rows = [...report.rows, { paidYear: '合计', ...report.total }].map((row) => [
      String(row.paidYear),
      row.cancelledCount,
      row.cancelledYuan,
      row.recoveredCount,
      row.recoveredYuan,
      row.outstandingCount,
      row.outstandingYuan,
    ])
    const head = [
      '发放年份',
      '取消（人次）',
      '取消（元）',
      '已追回（人次）',
      '已追回（元）',
      '待追回（人次）',
      '待追回（元）',
    ]
    return { json: report, table: asTable(head, rows) }
  },
  indicators: async (db, asOf) => {
    const report = await reportIndicators(db, asOf)
    const rows = report.items.map(({ id, name, value, numerator, denominator, score }) => [
      `${id} ${name}`,
      value === null ? '—' : `${value.toFixed(2)}%`,
      numerator,
      denominator,
      score,
    ])
    return { json: report, table: asTable(['指标', '值', '分子', '分母', '得分'], rows) }
  },
}

export const report: Subcommand = {
  usage: `report ${Object.keys(REPORTS).join('|')} [--as-of YYYY-MM-DD] [--json] [--data-dir DIR]`,
  summary: 'print a table or the indicators of the evaluation as of a day',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, json: { type: 'boolean', default: false }, ...dataDirOption },
    })
    const [name = '', ...more] = positionals
    const make = REPORTS[name]
    if (make === undefined || more.length > 0) {
      throw new UsageError(`the reports are ${Object.keys(REPORTS).join(', ')}`)
    }
    const now = instant(Date.now())
    const asOf = dateIn(values['as-of'], shanghaiDate(now))
    const database = await openWithTown(values['data-dir'], now)
    try {
      const { json, table } = await make(database.db, asOf)
      console.log(values.json ? JSON.stringify(json) : table)
    } finally {
      await database.close()
    }
  },
}
