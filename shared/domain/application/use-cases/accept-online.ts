// 网上受理: an application of the online channel. Accepted where the data alone carry it, else the person is sent to a
// window with the papers; the day on which it was filed counts either way.

import { plainDateSchema } from '#shared/kernel/schema.ts'
import { ok } from '#shared/kernel/result.ts'
import { z } from 'zod'
import { type Decision, decideOn, reasonsAgainst } from '../decision.ts'
import { type LodgeableDossier, lodgeableDossierSchema } from '../dossier.ts'
import { happened, type UseCase } from '../use-case.ts'

const body = z.object({
  type: z.literal('acceptOnline'),
  lodgedOn: plainDateSchema,
  dossier: lodgeableDossierSchema,
})

export const acceptOnline: UseCase<typeof body> = {
  body,
  commutes: false,
  decide: (_state, { lodgedOn, dossier }, head, { known }) => {
    const lodging = {
      id: head.target,
      unitId: head.unit,
      on: lodgedOn,
      at: head.at,
      channel: 'online' as const,
    }
    const decision = decideOn(dossier, known, lodging)
    const carried = decision?.outcome.decision === 'eligible' && dossier.account !== null
    return ok([
      {
        ...happened(head),
        type: 'lodgedOnline',
        lodgedOn,
        receipt: head.receipt,
        dossier,
        decision,
        state: carried ? 'accepted' : 'returned',
        contactApplicant: toTell(carried ? null : reasonToCome(decision), dossier),
      },
    ])
  },
}

/** The channel may have no second contact to give: the application goes on, and a person asks for it. */
const toTell = (reason: string | null, { applicant }: LodgeableDossier): string | null => {
  const asked = applicant.secondContact === '' ? '待补联系方式：网上申请未留第二联系人' : null
  const words = [reason, asked].filter((each) => each !== null)
  return words.length === 0 ? null : words.join('；')
}

function reasonToCome(decision: Decision | null): string {
  return decision?.outcome.decision === 'ineligible'
    ? `网上申请不符合条件：${reasonsAgainst(decision)}。请通知申请人，可到窗口核实`
    : '网上申请未能自动核验，请通知申请人携带材料到窗口办理'
}
