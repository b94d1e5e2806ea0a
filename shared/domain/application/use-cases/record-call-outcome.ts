// 核实结果: what the call found reaches the application. Unverified holds this one payment until a later call answers
// a "no" holds this one record until the supervisor lifts it, beside whatever the institution's hold does. A
// corrected answer and a second call take the place of what the same call found before.

import { fault } from '#shared/contracts/faults.ts'
import { type CallResult, callResultSchema } from '#shared/domain/month/month.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { Hold } from '../hold.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('recordCallOutcome'),
  call: z.uuid(),
  result: callResultSchema,
  note: z.string().max(500),
  corrects: z.boolean(),
})

const HOLDS: Readonly<Record<CallResult, Pick<Hold, 'kind' | 'ground' | 'liftedBy'> | null>> = {
  verified: null,
  unverified: { kind: 'unverified-call', ground: '抽检电话未能核实，转入次月名单', liftedBy: 'municipal' },
  abnormal: { kind: 'own', ground: '电话核实异常', liftedBy: 'supervisor' },
  disowned: { kind: 'own', ground: '电话核实：非本人申请', liftedBy: 'supervisor' },
}

export const recordCallOutcome: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, { call, result, note, corrects }, head) => {
    if (state?.call !== call) return err(fault('callDiffers'))
    const placed = HOLDS[result]
    const { id, actor: by, actorName: byName, at } = head
    const hold = placed === null ? null : { ...placed, id, by, byName, at, call }
    return ok([{ ...happened(head), type: 'callRecorded', call, result, note, corrects, hold }])
  },
}
