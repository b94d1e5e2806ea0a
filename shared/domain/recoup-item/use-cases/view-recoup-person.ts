// 查看联系方式: name and numbers become visible for a while. Each reveal stands in the record's log, which is the audit
// trail of it.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type RecoupItemEvent } from '../events.ts'
import type { RecoupItem } from '../recoup-item.ts'

const body = z.object({ type: z.literal('viewRecoupPerson') })

export const viewRecoupPerson: UseCase<typeof body, RecoupItem, RecoupItemEvent> = {
  body,
  commutes: true,
  decide: (state, _body, head) =>
    state === null ? err(fault('recordUnknown')) : ok([{ ...headOf(head), type: 'recoupPersonViewed' }]),
}
