// 提请按未核实处理: after three attempts over two days nobody could be reached, or a second verifier had no clear
// answer either. It waits for the supervisor.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import type { PhoneCheck } from '../phone-check.ts'
import { isUnreachable, secondContactOwed, UNREACHABLE, vainAttempts } from '../script.ts'
import { acceptedThemselves, callOfAnother, happened, type PhoneCheckUseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('proposeUnverified'), ground: z.string().trim().min(1).max(400) })

export const proposeUnverified: PhoneCheckUseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { ground }, head) => {
    if (state === null) return err(fault('recordUnknown'))
    const barred = acceptedThemselves(state, head) ?? callOfAnother(state, head)
    if (barred !== null) return err(barred)
    const early = tooEarly(state)
    if (early !== null) return err(early)
    return ok([{ ...happened(head, state), type: 'unverifiedProposed', ground }])
  },
}

/** Why it is too early to give up; null where everything has been tried. */
export function tooEarly({ attempts, askedBy, person }: PhoneCheck): Fault | null {
  if (askedBy.length >= 2 || isUnreachable(attempts, person.secondContact)) return null
  const { count, days } = vainAttempts(attempts)
  return count >= UNREACHABLE.attempts &&
    days >= UNREACHABLE.days &&
    secondContactOwed(attempts, person.secondContact)
    ? fault('secondContactOwed')
    : fault('tooFewAttempts', { count, days })
}
