// The life of a publication. Who audits may publish; who confirms never audits (product sheet 1).

import type { TransitionRow } from '#shared/domain/case/transition.ts'
import type { PublicationState } from './publication.ts'

export const PUBLICATION_TRANSITIONS: readonly TransitionRow<PublicationState>[] = [
  {
    command: 'openPublication',
    from: ['draft'],
    to: ['open'],
    roles: ['reviewer'],
    citation: '绩效报告 一（二）2（3）',
  },
  {
    command: 'objectToRecord',
    from: ['open'],
    to: ['unchanged'],
    roles: ['clerk', 'reviewer', 'supervisor'],
    citation: '绩效报告 一（二）2（3）',
  },
  {
    command: 'answerObjection',
    from: ['open', 'settled'],
    to: ['unchanged'],
    roles: ['supervisor'],
    citation: '绩效报告 一（二）2（3）',
  },
  {
    command: 'confirmPublication',
    from: ['open'],
    // Records that are held wait on the list, which stays open for them.
    to: ['settled', 'unchanged'],
    roles: ['confirmer'],
    citation: '绩效报告 表2-3',
  },
]
