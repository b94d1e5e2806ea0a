// 长期无法联系: signed by the supervisor after at least three attempts over two days that reached nobody. The item
// stays in the ledger and goes on being followed up.

import { fault } from '#shared/contracts/faults.ts'
import type { UseCase } from '#shared/domain/case/use-case.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { headOf, type UnpaidItemEvent } from '../events.ts'
import type { Contact, UnpaidItem } from '../unpaid-item.ts'

const ATTEMPTS = 3
const DAYS = 2

const body = z.object({ type: z.literal('signUnreachable'), grounds: z.string().trim().min(1).max(400) })

export const signUnreachable: UseCase<typeof body, UnpaidItem, UnpaidItemEvent> = {
  body,
  commutes: false,
  decide: (state, { grounds }, head) =>
    isUnreachable(state?.contacts ?? [])
      ? ok([{ ...headOf(head), type: 'unreachableSigned', grounds }])
      : err(fault('attemptsMissing')),
}

/** Whether the attempts since the person was last reached suffice for the signature. */
export function isUnreachable(contacts: readonly Contact[]): boolean {
  const since = contacts.slice(contacts.findLastIndex(({ result }) => result === 'reached') + 1)
  return since.length >= ATTEMPTS && new Set(since.map(({ at }) => shanghaiDate(at))).size >= DAYS
}
