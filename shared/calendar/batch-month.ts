// The month of a batch, `2026-11`, and the days on which its work falls due (policy sheet 6): drawn on the 15th, called
// by the 18th, generated on the 19th, confirmed by the 11th of the next month.

import { addMonths, plainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { z } from 'zod'

export const batchMonthSchema = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
export type BatchMonth = z.infer<typeof batchMonthSchema>

export const drawDay = (month: BatchMonth): PlainDate => plainDate(`${month}-15`)

/** the 18th itself is the last day on which the sampled people are called. */
export const callsDue = (month: BatchMonth): PlainDate => plainDate(`${month}-18`)

export const generationDay = (month: BatchMonth): PlainDate => plainDate(`${month}-19`)

/** The 11th of the month after: what has been published is to be confirmed by then. A target, not a wall. */
export const confirmationTarget = (month: BatchMonth): PlainDate => addMonths(plainDate(`${month}-11`), 1)

/** The month in which a day lies. */
export const batchMonthOf = (day: PlainDate): BatchMonth => day.slice(0, 7)

/** `2026年11月`, as papers and headings name it. */
export const monthTitle = (month: BatchMonth): string =>
  `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`
