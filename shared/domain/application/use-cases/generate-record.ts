// 生成: the payment record of the next month, on the 19th (policy sheet 6). Decided again with the facts of this day; what
// they no longer carry goes back to 待归集, marked 需联系申请人: an acceptance is never undone behind the citizen's back.

import { batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { fault } from '#shared/contracts/faults.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { decideAgain, heldBack, speaksAgainst } from '../move.ts'
import { ruleTitles } from '../rule-titles.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('generateRecord'), month: batchMonthSchema })

export const generateRecord: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, { month }, head, { known }) => {
    if (state === null) return err(fault('recordUnknown'))
    const held = heldBack(state, known)
    if (held !== null) return err(held)
    const decision = decideAgain(state, known, head.at)
    const amount = decision?.outcome.amount ?? null
    const against = speaksAgainst(decision, known)
    if (decision?.outcome.decision !== 'eligible' || against !== '' || amount === null || amount <= 0) {
      const open = ruleTitles(decision?.outcome.open ?? [])
      const why = against === '' ? (open === '' ? '数据矛盾' : `待核：${open}`) : `不符合：${against}`
      return ok([
        {
          ...happened(head),
          type: 'decidedAgain',
          decision,
          state: 'pending-facts',
          contactApplicant: `生成时按当日数据${why}，需联系申请人`,
        },
      ])
    }
    // Without an account nothing can be paid: it waits for the card, and joins the next generation.
    if (state.account === null) return err(fault('accountOwed'))
    const generated = {
      month,
      on: shanghaiDate(head.at),
      outcome: decision.outcome,
      amount,
      fundingDistrict: decision.outcome.fundingDistrict,
      account: state.account,
    }
    return ok([{ ...happened(head), type: 'generated', generated, decision }])
  },
}
