// A proposed account is turned down, or taken back by whoever entered it.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { UnpaidItem } from '../unpaid-item.ts'

const body = z.object({ type: z.literal('declineAccount'), remark: z.string().trim().min(1).max(400) })

export const declineAccount: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: false,
  decide: (state, { remark }, head) =>
    state?.proposal == null
      ? err(fault('noAccountProposed'))
      : ok([{ ...headOf(head), type: 'accountDeclined', remark }]),
}
