// A certificate in one line, and what the law says about it in a few words.

import { ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import type { Outcome } from '#shared/policy/assessment.ts'
import type { Certificate } from '#shared/policy/input.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import type { Assessed } from '../visit/assess-visit.ts'

export const certificateTitle = (
  certificate: Pick<Certificate, 'occupationName' | 'occupationCode' | 'level'>,
): string => `${certificate.occupationName ?? certificate.occupationCode} ${levelTitle(certificate.level)}`

export interface CertificateVerdict {
  readonly outcome: Outcome
  readonly word: string
  readonly about: string
}

export function certificateVerdict(assessed: Assessed | null): CertificateVerdict | null {
  if (assessed === null) return null
  if (assessed.kind === 'contradictory') {
    return { outcome: 'not-met', word: '信息矛盾', about: '发证日期晚于申请日期，或与人员信息矛盾' }
  }
  const { decision, amount, failed, open } = assessed.assessment
  switch (decision) {
    case 'eligible':
      return { outcome: 'met', word: '符合', about: amount === null ? '' : formatMoney(yuan(amount)) }
    case 'undetermined':
      return { outcome: 'unknown', word: '待核', about: ruleTitles(open) }
    case 'ineligible':
      return {
        outcome: 'not-met',
        word: failed.includes('same-occupation') ? '已申请' : '不符合',
        about: ruleTitles(failed),
      }
  }
}
