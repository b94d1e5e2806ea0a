// 企业直接认定、竞赛晋升高一等级、表彰、国（境）外证书比照发证取得的证书不可申请 (2025-7 一（四）8; the last only since 2025-7).
// Taking a certificate by competing is fine.

import { CERTIFICATE_ROUTE_TITLES } from '../vocabulary.ts'
import { readAsNext } from '../read-as-next.ts'
import { always, type GeneralRule } from './rule.ts'

export const certificateRoute: GeneralRule = {
  id: 'certificate-route',
  title: '取证方式',
  applies: always,
  judge({ certificate, programme }) {
    const { obtainedVia } = certificate
    const excluded = programme.excludedRoutes.includes(obtainedVia)
    const route = CERTIFICATE_ROUTE_TITLES[obtainedVia]
    return {
      outcome: excluded ? 'not-met' : 'met',
      because: excluded ? `${route}的证书不可申请补贴` : `${route}，属于可申请的取证方式`,
      ...(excluded ? readAsNext(programme) : {}),
      facts: { obtainedVia },
      law: { excluded: programme.excludedRoutes },
      read: [certificate],
    }
  },
}
