// The suspicion as a kind of record: of the district that reviewed what was paid.

import { designByTable } from '#shared/domain/case/design-by-table.ts'
import type { TransitionRow } from '#shared/domain/case/transition.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import { isSuspectBody, type SuspectBody } from './bodies.ts'
import {
  type Suspect,
  SUSPECT_DISPOSITION_TITLES,
  SUSPECT_STATE_TITLES,
  type SuspectEvent,
  suspectEventSchema,
  suspectSchema,
  type SuspectState,
} from './suspect.ts'
import { disposeSuspect } from './use-cases/dispose-suspect.ts'
import { raiseSuspect } from './use-cases/raise-suspect.ts'

export const SUSPECT_TRANSITIONS: readonly TransitionRow<SuspectState>[] = [
  {
    command: 'raiseSuspect',
    from: ['draft'],
    to: ['open'],
    roles: ['municipal'],
    citation: '沪人社规〔2025〕7号 三（五）',
  },
  {
    command: 'disposeSuspect',
    from: ['open'],
    to: ['disposed'],
    roles: ['supervisor'],
    citation: '沪人社规〔2025〕7号 三（五）',
  },
]

export const suspectDesign = designByTable({
  kind: 'suspect',
  record: suspectSchema,
  event: suspectEventSchema,
  table: SUSPECT_TRANSITIONS,
  titles: SUSPECT_STATE_TITLES,
  isBody: isSuspectBody,
  useCaseOf,
  apply,
  streams: ({ unit }) => [unit],
})

function useCaseOf(body: SuspectBody): BoundUseCase<Suspect, SuspectEvent> {
  switch (body.type) {
    case 'raiseSuspect':
      return bound(raiseSuspect, body)
    case 'disposeSuspect':
      return bound(disposeSuspect, body)
    default:
      return unreachable(body)
  }
}

function apply(state: Suspect | null, event: SuspectEvent): Suspect {
  const { at, by, byName, type } = event
  const log = (note: string) => [...(state?.log ?? []), { at, by, byName, event: type, note }]
  switch (event.type) {
    case 'suspected':
      return {
        ...event.suspicion,
        kind: 'suspect',
        id: event.suspect,
        unit: event.unit,
        version: 1,
        state: 'open',
        disposition: null,
        log: log(event.suspicion.fact),
      }
    case 'suspicionDisposed': {
      invariant(state !== null, 'only what was suspected is disposed of')
      const { choice, reason } = event
      const note = `${SUSPECT_DISPOSITION_TITLES[choice]}：${reason}`
      return { ...state, state: 'disposed', disposition: { choice, reason, at, by, byName }, log: log(note) }
    }
    default:
      return unreachable(event)
  }
}
