// 撤回: the applicant takes the application back, possible until it is confirmed for payment (product sheet 1).

import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('withdrawApplication'),
  reason: z.string().trim().min(1).max(500),
})

export const withdrawApplication: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (_state, act, head) => ok([{ ...happened(head), type: 'withdrawn', reason: act.reason }]),
}
