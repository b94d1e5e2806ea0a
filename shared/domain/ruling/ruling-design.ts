// The ruling as a kind of record: the city writes it, everybody reads it.

import { CITY_STREAM } from '#shared/domain/case/case-design.ts'
import { designByTable } from '#shared/domain/case/design-by-table.ts'
import type { TransitionRow } from '#shared/domain/case/transition.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import { isRulingBody, type RulingBody } from './bodies.ts'
import {
  type Ruling,
  RULING_STATE_TITLES,
  type RulingEvent,
  rulingEventSchema,
  rulingSchema,
  type RulingState,
} from './ruling.ts'
import { layDownRuling } from './use-cases/lay-down-ruling.ts'
import { repealRuling } from './use-cases/repeal-ruling.ts'

export const RULING_TRANSITIONS: readonly TransitionRow<RulingState>[] = [
  {
    command: 'layDownRuling',
    from: ['draft'],
    to: ['standing'],
    roles: ['supervisor'],
    citation: '绩效报告 二（四）2',
  },
  {
    command: 'repealRuling',
    from: ['standing'],
    to: ['repealed'],
    roles: ['supervisor'],
    citation: '绩效报告 二（四）2',
  },
]

export const rulingDesign = designByTable({
  kind: 'ruling',
  record: rulingSchema,
  event: rulingEventSchema,
  table: RULING_TRANSITIONS,
  titles: RULING_STATE_TITLES,
  isBody: isRulingBody,
  useCaseOf,
  apply,
  streams: () => [CITY_STREAM],
})

function useCaseOf(body: RulingBody): BoundUseCase<Ruling, RulingEvent> {
  switch (body.type) {
    case 'layDownRuling':
      return bound(layDownRuling, body)
    case 'repealRuling':
      return bound(repealRuling, body)
    default:
      return unreachable(body)
  }
}

function apply(state: Ruling | null, event: RulingEvent): Ruling {
  const { at, by, byName, type } = event
  const log = (note: string) => [...(state?.log ?? []), { at, by, byName, event: type, note }]
  switch (event.type) {
    case 'laidDown': {
      const { title, text, clause, from, inquiry, ruling: id, unit } = event
      return {
        kind: 'ruling',
        id,
        unit,
        version: 1,
        state: 'standing',
        title,
        text,
        clause,
        from,
        inquiry,
        log: log(''),
      }
    }
    case 'repealed':
      invariant(state !== null, 'only a standing ruling can be repealed')
      return { ...state, state: 'repealed', log: log(event.reason) }
    default:
      return unreachable(event)
  }
}
