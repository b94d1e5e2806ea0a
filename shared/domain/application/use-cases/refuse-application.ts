// 不予受理: refused with the rules that fail and their law, as a notice that the person takes home. The workstation
// refuses only on a failed rule. Where the server's facts find nothing wrong, the notice is out already: the person is
// called, not corrected behind their back.

import { fault } from '#shared/contracts/faults.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { type Ground, groundSchema } from '../application.ts'
import { applicantFault } from '../applicant-fault.ts'
import { type Decision, decideOn } from '../decision.ts'
import { lodgeableDossierSchema } from '../dossier.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('refuseApplication'),
  dossier: lodgeableDossierSchema,
  /** The grounds as they were printed for the person. */
  grounds: z.array(groundSchema),
})

export const refuseApplication: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (state, act, head, context) => {
    const wrong = applicantFault(act.dossier.applicant)
    if (wrong !== null) return err(wrong)
    const decision = decideOn(act.dossier, context.known, {
      id: head.target,
      unitId: head.unit,
      on: state?.lodgedOn ?? shanghaiDate(head.at),
      at: head.at,
    })
    if (context.stage === 'proposed' && decision?.outcome.decision !== 'ineligible') {
      return err(fault('nothingFailed'))
    }
    return ok([
      {
        ...happened(head),
        type: 'refused',
        receipt: head.receipt,
        dossier: act.dossier,
        grounds: act.grounds,
        decision,
        contactApplicant:
          context.stage === 'done' && decision?.outcome.decision !== 'ineligible'
            ? '市级数据未见不符合条款，需联系申请人'
            : null,
      },
    ])
  },
}

/** The failed rules of a decision, worded for the notice. */
export const groundsOf = (decision: Decision): Ground[] =>
  decision.trace
    .filter((step) => step.outcome === 'not-met' && decision.outcome.failed.includes(step.rule))
    .map(({ rule, citation, because, interpretation }) => ({
      rule,
      citation,
      because,
      ...(interpretation === undefined ? {} : { interpretation }),
    }))
