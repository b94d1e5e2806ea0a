// 补充材料: a paper or scan added to a standing application. It changes no decision, so it commutes with everything.

import { materialSchema } from '#shared/domain/material/material.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('attachMaterial'), material: materialSchema })

export const attachMaterial: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (_state, act, head) =>
    ok([{ ...happened(head), type: 'materialAttached', material: act.material }]),
}
