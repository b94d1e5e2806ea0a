// What a supervisor takes out of the municipal server: the official tables and ledgers, as .xlsx, as .csv, or as the
// lines of a page to print. `GET /exports/:name?asOf=2024-12-31&format=xlsx` (or `month=2026-11`): nothing that names a
// person stands in the address, the role is checked by the server, and every export is written down.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const EXPORT_NAMES = [
  'unpaid',
  'cancelled',
  'granted',
  'settlement',
  'indicators',
  'intake',
  'calls',
  'payments',
] as const
export const exportNameSchema = z.enum(EXPORT_NAMES)
export type ExportName = z.infer<typeof exportNameSchema>

export interface ExportKind {
  readonly title: string
  /** `day`: as of a day. `month`: what belongs to a month. */
  readonly period: 'day' | 'month'
  /** Its form in the evaluation, or what the sheet is for. */
  readonly form: string
  /** A line a person: it leaves as a file and is not shown as a page. */
  readonly ledger: boolean
}

export const EXPORTS: Readonly<Record<ExportName, ExportKind>> = {
  unpaid: { title: '应付未付统计表', period: 'day', form: '绩效报告 表2-14', ledger: false },
  cancelled: { title: '补贴取消统计表', period: 'day', form: '绩效报告 表2-15', ledger: false },
  granted: { title: '补贴审核发放汇总表', period: 'day', form: '绩效报告 表2-8', ledger: false },
  settlement: { title: '市区清算表', period: 'day', form: '按承担区和年度，市区各半', ledger: false },
  indicators: { title: '绩效指标表', period: 'day', form: '绩效报告 指标 C11–C13', ledger: false },
  intake: { title: '受理台账', period: 'month', form: '按申请日期', ledger: true },
  calls: { title: '抽检台账', period: 'month', form: '按抽检月份', ledger: true },
  payments: { title: '支付清单', period: 'month', form: '按支付月份', ledger: true },
}

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export const EXPORT_TYPES: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
}

/** `page`: the lines of a table to be shown and printed; ledgers have none. */
export const exportQuerySchema = z.object({
  asOf: plainDateSchema.optional(),
  month: batchMonthSchema.optional(),
  format: z.enum([...EXPORT_FORMATS, 'page']).default('xlsx'),
})
export type ExportQuery = z.infer<typeof exportQuerySchema>

export const cellKindSchema = z.enum(['text', 'yuan', 'count', 'percent', 'score', 'date'])
export type CellKind = z.infer<typeof cellKindSchema>

const cellSchema = z.union([z.string(), z.number(), z.null()])

export const exportPageSchema = z.object({
  title: z.string(),
  subtitle: z.string(),
  columns: z.array(z.object({ title: z.string(), kind: cellKindSchema, total: z.boolean() })),
  rows: z.array(z.array(cellSchema)),
})
export type ExportPage = z.infer<typeof exportPageSchema>
