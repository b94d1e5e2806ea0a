// 退回重新生成: the generated record is not as it should be. The application stays accepted and is generated again,
// without another draw (product sheet 1).

import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('returnGenerated'), remark: z.string().trim().min(1).max(500) })

export const returnGenerated: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (_state, { remark }, head) => ok([{ ...happened(head), type: 'generatedReturned', remark }]),
}
