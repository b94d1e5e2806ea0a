// The life of an inquiry.

import type { TransitionRow } from '#shared/domain/case/transition.ts'
import type { InquiryState } from './inquiry.ts'

export const INQUIRY_TRANSITIONS: readonly TransitionRow<InquiryState>[] = [
  {
    command: 'askCity',
    from: ['draft'],
    to: ['open'],
    roles: ['clerk', 'reviewer', 'verifier', 'ledger', 'supervisor', 'municipal'],
    citation: '绩效报告 二（四）2',
  },
  {
    command: 'answerInquiry',
    from: ['open'],
    to: ['answered'],
    roles: ['supervisor', 'municipal'],
    citation: '绩效报告 二（四）2',
  },
]
