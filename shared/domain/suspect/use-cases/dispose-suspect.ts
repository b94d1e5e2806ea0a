// 处置疑点: the supervisor of the district has looked into it and says what became of it, and why.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { DISPOSITIONS, type Suspect, type SuspectEvent } from '../suspect.ts'

const body = z.object({
  type: z.literal('disposeSuspect'),
  choice: z.enum(DISPOSITIONS),
  reason: z.string().trim().min(1).max(500),
})

export const disposeSuspect: UseCase<typeof body, Suspect, SuspectEvent> = {
  body,
  commutes: false,
  decide: (state, { choice, reason }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    const { target: suspect, unit, at, actor: by, actorName: byName } = head
    return ok([{ v: 1, type: 'suspicionDisposed', suspect, unit, at, by, byName, choice, reason }])
  },
}
