// 查看联系方式: name and number become visible while the call is open. One reveal a call page, kept in the record's log,
// which is the audit trail of it.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { acceptedThemselves, happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('openCall') })

export const openCall: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, _body, head) => {
    if (state === null) return err(fault('recordUnknown'))
    const barred = acceptedThemselves(state, head)
    return barred === null ? ok([{ ...happened(head, state), type: 'opened' }]) : err(barred)
  },
}
