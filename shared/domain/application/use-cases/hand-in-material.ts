// 补交材料: the person brings what the receipt listed as missing; a bank card comes with the account that it proves.

import { fault } from '#shared/contracts/faults.ts'
import { materialSchema } from '#shared/domain/material/material.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { accountSchema } from '../dossier.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('handInMaterial'),
  material: materialSchema,
  /** The account, where the material is the bank card. */
  account: accountSchema.nullable(),
})

export const handInMaterial: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, act, head, context) => {
    const owed = state?.missing.includes(act.material.kind) ?? false
    // Two colleagues may take the same paper: on the server the second one is simply one more material.
    if (!owed && context.stage === 'proposed') return err(fault('notMissing'))
    if (act.material.kind === 'bank-card' && act.account === null) return err(fault('accountMissing'))
    return ok([{ ...happened(head), type: 'materialHandedIn', material: act.material, account: act.account }])
  },
}
