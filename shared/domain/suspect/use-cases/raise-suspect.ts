// 列入疑点: the server has decided a paid record again, on facts that arrived since.

import type { UseCase } from '#shared/domain/case/use-case.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { type Suspect, type SuspectEvent, suspicionSchema } from '../suspect.ts'

const body = z.object({ type: z.literal('raiseSuspect'), suspicion: suspicionSchema })

export const raiseSuspect: UseCase<typeof body, Suspect, SuspectEvent> = {
  body,
  commutes: false,
  decide: (_state, { suspicion }, head) => {
    const { target: suspect, unit, at, actor: by, actorName: byName } = head
    return ok([{ v: 1, type: 'suspected', suspect, unit, at, by, byName, suspicion }])
  },
}
