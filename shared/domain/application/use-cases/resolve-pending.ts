// 待归集核定: the facts have arrived, and a provisional acceptance is decided again. What is not met is told to the
// person by a person: the record stays and is marked 需联系申请人.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { decideAgain, speaksAgainst } from '../move.ts'
import { ruleTitles } from '../rule-titles.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('resolvePending') })

export const resolvePending: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, _act, head, { known }) => {
    if (state === null) return err(fault('recordUnknown'))
    const decision = decideAgain(state, known, head.at)
    const answer = decision?.outcome.decision ?? null
    const against = speaksAgainst(decision, known)
    if (answer === 'undetermined' && against === '')
      return err(fault('factsOpen', { rules: ruleTitles(decision?.outcome.open ?? []) }))
    const accepted = answer === 'eligible' && against === ''
    const contactApplicant = accepted
      ? null
      : against === ''
        ? '填写内容与市级数据矛盾，需核对'
        : `归集数据显示不符合：${against}，需联系申请人`
    if (!accepted && state.contactApplicant === contactApplicant) return err(fault('nothingNew'))
    return ok([
      {
        ...happened(head),
        type: 'decidedAgain',
        decision,
        state: accepted ? 'accepted' : 'pending-facts',
        contactApplicant,
      },
    ])
  },
}
