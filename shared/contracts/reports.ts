// What the supervisor's desk asks the municipal server beside its cache: indicators with the records behind them, how long
// people waited for their money, and the workstations of the unit. All `GET`, for supervisors, of the caller's own unit
// (of the whole city for the city's); nothing personal stands in an address.

import { CASE_KINDS } from '#shared/domain/case/case-kind.ts'
import { indicatorIdSchema } from '#shared/domain/indicators/indicators.ts'
import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { instantSchema, plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'

export const REPORT_PATHS = {
  indicators: '/reports/indicators',
  durations: '/reports/durations',
  devices: '/reports/devices',
} as const

export const reportQuerySchema = z.object({ asOf: plainDateSchema.optional() })

export const indicatorReportSchema = z.object({
  asOf: plainDateSchema,
  items: z.array(
    z.object({
      id: indicatorIdSchema,
      name: z.string(),
      /** In percent, unrounded; null where there is nothing to measure. */
      value: z.number().nullable(),
      numerator: z.number(),
      denominator: z.number(),
      score: z.number(),
    }),
  ),
})
export type IndicatorReport = z.infer<typeof indicatorReportSchema>

/** `GET /reports/indicators/:id`: the records that keep a figure from the best one. */
export const behindSchema = z.object({
  total: z.int().nonnegative(),
  records: z.array(z.object({ record: z.uuid(), kind: z.enum(CASE_KINDS) })),
})
export type Behind = z.infer<typeof behindSchema>

/** Of the payments of a month, how many came in the first, second, third and a later month after the application. */
export const durationsSchema = z.object({
  asOf: plainDateSchema,
  months: z.array(
    z.object({
      month: batchMonthSchema,
      first: z.int().nonnegative(),
      second: z.int().nonnegative(),
      third: z.int().nonnegative(),
      later: z.int().nonnegative(),
    }),
  ),
})
export type Durations = z.infer<typeof durationsSchema>

export const deviceSchema = z.object({
  unit: unitIdSchema,
  code: z.string(),
  firstSeen: instantSchema,
  /** The latest sign-in with the server, and whose; null where no sign-in of the last days is known. */
  signedIn: z.object({ at: instantSchema, name: z.string() }).nullable(),
  /** When the server last received an act of this workstation. */
  lastAct: instantSchema.nullable(),
  /** Acts of the last thirty days, and those of them that a person had to look at. */
  acts: z.int().nonnegative(),
  conflicts: z.int().nonnegative(),
  refused: z.int().nonnegative(),
  /** How far its clock is ahead of the server's, in milliseconds. */
  clockOffset: z.int().nullable(),
})
export type Device = z.infer<typeof deviceSchema>
export const devicesSchema = z.object({ at: instantSchema, devices: z.array(deviceSchema) })
