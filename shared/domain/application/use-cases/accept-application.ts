// 受理: the application is lodged. On the workstation an ineligible one is stopped before the citizen is told anything.
// On the server a lodging is never refused for policy: it stands on its act date, and where the server's facts say
// something else the person is called (需联系申请人, product sheet 1).

import { type Fault, fault } from '#shared/contracts/faults.ts'
import {
  INDISPENSABLE,
  MATERIAL_TITLES,
  type MaterialKind,
  materialKindSchema,
} from '#shared/domain/material/material.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { applicantFault } from '../applicant-fault.ts'
import { type Decision, decideOn, outcomeSchema, reasonsAgainst } from '../decision.ts'
import { lodgeableDossierSchema } from '../dossier.ts'
import { ruleTitles } from '../rule-titles.ts'
import { STATE_TITLES } from '../states.ts'
import { type DecideContext, happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('acceptApplication'),
  dossier: lodgeableDossierSchema,
  /** What the person still owes; printed on the receipt. */
  missing: z.array(materialKindSchema),
  /** What the workstation's assessment said when the person was told. */
  seen: outcomeSchema.nullable(),
})
type Body = z.infer<typeof body>

export const acceptApplication: UseCase<typeof body> = {
  body,
  commutes: true,
  decide: (state, act, head, context) => {
    const ended = state?.state === 'refused' || state?.state === 'withdrawn'
    if (state !== null && state.state !== 'returned' && !ended) {
      return ok([{ ...happened(head), type: 'lodgedAgain', receipt: head.receipt }])
    }
    const { applicant } = act.dossier
    const wrong = applicantFault(applicant)
    if (wrong !== null) return err(wrong)
    if (applicant.secondContact === '') return err(fault('required', { field: '第二联系人' }))
    const incomplete = lacks(act)
    if (incomplete !== null && context.stage === 'proposed') return err(incomplete)
    const lodgedOn = state?.lodgedOn ?? shanghaiDate(head.at)
    const decision = decideOn(act.dossier, context.known, {
      id: head.target,
      unitId: head.unit,
      on: lodgedOn,
      at: head.at,
    })
    const stopped = context.stage === 'proposed' ? stopAtCounter(decision) : null
    if (stopped !== null) return err(stopped)
    return ok([
      {
        ...happened(head),
        type: 'lodged',
        lodgedOn,
        receipt: head.receipt,
        dossier: act.dossier,
        missing: act.missing,
        decision,
        state: decision?.outcome.decision === 'eligible' && !ended ? 'accepted' : 'pending-facts',
        contactApplicant: ended
          ? `受理送达前该申请已是“${STATE_TITLES[state.state]}”，需联系申请人`
          : reasonToCall(act, decision, context),
      },
    ])
  },
}

function lacks(act: Body): Fault | null {
  const absent = INDISPENSABLE.filter((kind: MaterialKind) => act.missing.includes(kind))
  if (absent.length > 0) {
    return fault('indispensableMissing', {
      materials: absent.map((kind) => MATERIAL_TITLES[kind]).join('、'),
    })
  }
  if (act.dossier.account === null && !act.missing.includes('bank-card')) return fault('accountMissing')
  return null
}

function stopAtCounter(decision: Decision | null): Fault | null {
  if (decision === null)
    return fault('dossierContradicts', { detail: '发证日期晚于申请日期，或证书信息有误' })
  if (decision.outcome.decision !== 'ineligible') return null
  return fault('notEligible', { rules: ruleTitles(decision.outcome.failed) })
}

function reasonToCall(act: Body, decision: Decision | null, context: DecideContext): string | null {
  if (context.stage === 'proposed') return null
  if (decision === null) return '填写内容与市级数据矛盾，需核对'
  const { outcome } = decision
  if (outcome.decision === 'ineligible')
    return `市级数据显示不符合条件：${reasonsAgainst(decision)}。需联系申请人核实`
  if (act.seen === null || act.seen.amount === outcome.amount || outcome.amount === null) return null
  return `市级核算金额 ${outcome.amount} 元与窗口告知不一致`
}
