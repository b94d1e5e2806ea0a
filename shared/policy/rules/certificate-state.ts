// 证书应在“职业技能证书查询”中可查询，机构和项目双备案 (2025-7 一（二）). Revoked fails; what the registry has not received
// yet is unknown, never "not eligible" (evaluation 2.4.1: late data made the two look the same).

import { always, type GeneralRule } from './rule.ts'

export const certificateState: GeneralRule = {
  id: 'certificate-state',
  title: '证书有效',
  applies: always,
  judge({ certificate, unknown }) {
    const facts = { state: certificate.state, registryKnown: !unknown.has('certificate') }
    const rest = { facts, law: { state: 'valid' }, read: [certificate] }
    if (certificate.state === 'revoked') return { outcome: 'not-met', because: '证书已撤销', ...rest }
    if (certificate.state === 'not-imported')
      return { outcome: 'unknown', because: '证书数据尚未归集，待归集后核定', ...rest }
    return unknown.has('certificate')
      ? { outcome: 'unknown', because: '证书数据暂不可核对', ...rest }
      : { outcome: 'met', because: '证书可查询，机构和项目均已备案', ...rest }
  },
}
