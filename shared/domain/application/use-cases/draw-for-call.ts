// 抽中: the draw of the month has chosen the application for a call (policy sheet 6).

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('drawForCall'), month: batchMonthSchema, call: z.uuid() })

export const drawForCall: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (_state, { month, call }, head) => ok([{ ...happened(head), type: 'drawn', month, call }]),
}
