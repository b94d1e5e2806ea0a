// 主管签字: the call is disposed as unverified; that one payment waits, and the person is called again next month.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('signUnverified') })

export const signUnverified: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, _body, head) => {
    if (state === null) return err(fault('recordUnknown'))
    if (state.unverified?.proposedBy === head.actor) return err(fault('ownProposal'))
    return ok([{ ...happened(head, state), type: 'unverifiedSigned', was: state.counted }])
  },
}
