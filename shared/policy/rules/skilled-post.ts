// 技岗匹配项目：申请时须在沪就业，并提供相应技能岗位就业材料 (2025-7 一（四）6 and annex). Employed without the papers yet is
// unknown; flexible work is not 在沪就业.

import type { ClaimRule } from './rule.ts'

export const skilledPost: ClaimRule = {
  id: 'skilled-post',
  title: '技岗匹配',
  applies: ({ programme, certificate }) => programme.skilledPosts.includes(certificate.occupationCode),
  judge({ employedAtApplication, input, applied, certificate, employees }) {
    const provided = input.evidence.skilledPost === 'provided'
    const rest = {
      facts: { employedAtApplication, evidence: input.evidence.skilledPost, on: applied },
      law: { occupationCode: certificate.occupationCode, evidence: 'provided' },
      read: employees,
    }
    if (employedAtApplication === 'no')
      return { outcome: 'not-met', because: `申请日期${applied}不在沪就业`, ...rest }
    if (employedAtApplication === 'unknown')
      return { outcome: 'unknown', because: `申请日期${applied}是否在沪就业待核`, ...rest }
    return provided
      ? { outcome: 'met', because: '申请时在沪就业，已提供技能岗位就业材料', ...rest }
      : { outcome: 'unknown', because: '申请时在沪就业，技能岗位就业材料待提供', ...rest }
  },
}
