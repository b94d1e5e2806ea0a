// 废止口径: the reading no longer holds. It stays in the register, since cases were decided by it.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { Ruling, RulingEvent } from '../ruling.ts'

const body = z.object({ type: z.literal('repealRuling'), reason: z.string().trim().min(1).max(500) })

export const repealRuling: UseCase<typeof body, Ruling, RulingEvent> = {
  body,
  commutes: false,
  decide: (_state, { reason }, head) => {
    if (head.unit !== CITY_UNIT) return err(fault('cityOnly'))
    const { target: ruling, unit, at, actor: by, actorName: byName } = head
    return ok([{ v: 1, type: 'repealed', ruling, unit, at, by, byName, reason }])
  },
}
