// 月度进度: how far a month has come, in the stream that everybody reads: how it was drawn, which unit still has how many
// calls, whether it has been generated. One open call holds up the whole city (policy sheet 6), so the screen says who
// still has what. It names no applicant and no clerk.

import { type BatchMonth, batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { logEntrySchema } from '#shared/domain/case/log-entry.ts'
import { staffIdSchema } from '#shared/domain/staff/staff.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const MONTH_STATES = ['drawn', 'called', 'generated'] as const
export type MonthState = (typeof MONTH_STATES)[number]

export const MONTH_STATE_TITLES: Readonly<Record<MonthState | 'draft', string>> = {
  draft: '未抽取',
  drawn: '抽检中',
  called: '抽检完成',
  generated: '已生成',
}

export const CALL_RESULTS = ['verified', 'abnormal', 'disowned', 'unverified'] as const
export const callResultSchema = z.enum(CALL_RESULTS)
export type CallResult = z.infer<typeof callResultSchema>

/** What a unit was given, and what has come of it. */
export const unitCallsSchema = z.object({
  unit: unitIdSchema,
  assigned: z.int().nonnegative(),
  verified: z.int().nonnegative(),
  abnormal: z.int().nonnegative(),
  disowned: z.int().nonnegative(),
  unverified: z.int().nonnegative(),
})
export type UnitCalls = z.infer<typeof unitCallsSchema>

/** The record of the draw: from it and the frame anybody can draw again and get the same list. */
export const drawSchema = z.object({
  /** Applications that could be drawn, and the SHA-256 of their ids, taken before there was a seed. */
  frame: z.int().nonnegative(),
  frameHash: z.string().regex(/^[0-9a-f]{64}$/),
  seed: z.string().min(1).max(200),
  algorithm: z.string().min(1).max(60),
  algorithmVersion: z.int().positive(),
  /** How many of the sample could not be drawn because the frame was too small. */
  shortfall: z.int().nonnegative(),
})
export type Draw = z.infer<typeof drawSchema>

export const monthSchema = z.object({
  kind: z.literal('month'),
  id: z.uuid(),
  unit: unitIdSchema,
  version: z.int().positive(),
  state: z.enum(MONTH_STATES),
  month: batchMonthSchema,
  draw: drawSchema,
  drawnAt: instantSchema,
  calls: z.array(unitCallsSchema),
  /** When the last call was closed, and when the records were generated. */
  calledAt: instantSchema.nullable(),
  generation: z.object({ at: instantSchema, records: z.int().nonnegative() }).nullable(),
  log: z.array(logEntrySchema),
})
export type Month = z.infer<typeof monthSchema>

const happened = {
  v: z.literal(1),
  record: z.uuid(),
  unit: unitIdSchema,
  at: instantSchema,
  by: staffIdSchema,
  byName: z.string(),
}

export const monthEventSchema = z.discriminatedUnion('type', [
  z.object({
    ...happened,
    type: z.literal('drawn'),
    month: batchMonthSchema,
    draw: drawSchema,
    calls: z.array(z.object({ unit: unitIdSchema, assigned: z.int().nonnegative() })),
  }),
  z.object({
    ...happened,
    type: z.literal('callClosed'),
    call: z.uuid(),
    callUnit: unitIdSchema,
    was: callResultSchema.nullable(),
    result: callResultSchema,
  }),
  z.object({ ...happened, type: z.literal('generated'), records: z.int().nonnegative() }),
])
export type MonthEvent = z.infer<typeof monthEventSchema>

/** A month has one record, and everybody knows its id. */
export const monthRecordId = (month: BatchMonth): string =>
  `00000000-0000-8000-b000-000000${month.replace('-', '')}`

export const openCalls = ({ assigned, verified, abnormal, disowned, unverified }: UnitCalls): number =>
  Math.max(0, assigned - verified - abnormal - disowned - unverified)

/** The units that still have calls: they hold up the generation of the whole city. */
export const unitsBehind = ({ calls }: Pick<Month, 'calls'>): readonly UnitCalls[] =>
  calls.filter((unit) => openCalls(unit) > 0)
