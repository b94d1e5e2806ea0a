// 印发口径: the city's supervisor lays down a reading for all.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { type Ruling, type RulingEvent, rulingWords } from '../ruling.ts'

const body = z.object({ type: z.literal('layDownRuling'), ...rulingWords })

export const layDownRuling: UseCase<typeof body, Ruling, RulingEvent> = {
  body,
  commutes: false,
  decide: (_state, { title, text, clause, from, inquiry }, head) => {
    if (head.unit !== CITY_UNIT) return err(fault('cityOnly'))
    const { target: ruling, unit, at, actor: by, actorName: byName } = head
    return ok([{ v: 1, type: 'laidDown', ruling, unit, at, by, byName, title, text, clause, from, inquiry }])
  },
}
