// 凭材料补录: a paper seen at the counter becomes a fact with source `document`, and the application is decided again.
// It can turn 待归集 into 已受理; it never refuses, because a paper proves what it says and nothing else.

import { fault } from '#shared/contracts/faults.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { decideOn } from '../decision.ts'
import { paperFactSchema } from '../dossier.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({ type: z.literal('enterPaperFact'), fact: paperFactSchema })

export const enterPaperFact: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, act, head, context) => {
    if (state === null || state.certificate === null || state.lodgedOn === null) {
      return err(fault('recordUnknown'))
    }
    const decision = decideOn(
      { ...state, certificate: state.certificate, paperFacts: [...state.paperFacts, act.fact] },
      context.known,
      { id: state.id, unitId: state.unit, on: state.lodgedOn, at: head.at },
    )
    const eligible = decision?.outcome.decision === 'eligible'
    return ok([
      {
        ...happened(head),
        type: 'paperFactEntered',
        fact: act.fact,
        decision,
        state: eligible || state.state === 'accepted' ? 'accepted' : 'pending-facts',
        contactApplicant: eligible ? null : state.contactApplicant,
      },
    ])
  },
}
