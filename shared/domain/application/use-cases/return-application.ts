// 退回补正: the person goes home to fetch what is missing. From the counter's draft it begins a record, so that the
// lodging that follows keeps its trail; on a lodged application the lodging date stays.

import { fault } from '#shared/contracts/faults.ts'
import { materialKindSchema } from '#shared/domain/material/material.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { dossierSchema } from '../dossier.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('returnApplication'),
  /** Given where the return begins the record, null where the record stands. */
  dossier: dossierSchema.nullable(),
  missing: z.array(materialKindSchema),
  remark: z.string().max(500),
})

export const returnApplication: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, act, head) => {
    if (act.missing.length === 0) return err(fault('nothingMissing'))
    if (state === null && act.dossier === null) return err(fault('recordUnknown'))
    return ok([
      {
        ...happened(head),
        type: 'returned',
        receipt: head.receipt,
        dossier: state === null ? act.dossier : null,
        missing: act.missing,
        remark: act.remark,
      },
    ])
  },
}
