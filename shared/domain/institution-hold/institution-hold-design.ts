// The hold of an institution as a kind of record: the city's, read by everybody.

import { ALONE, type CaseDesign, CITY_STREAM } from '#shared/domain/case/case-design.ts'
import { pass } from '#shared/domain/case/gate.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import { type InstitutionHoldBody, isInstitutionHoldBody } from './bodies.ts'
import {
  INSTITUTION_HOLD_STATE_TITLES,
  type InstitutionHold,
  type InstitutionHoldEvent,
  institutionHoldEventSchema,
  institutionHoldSchema,
  type InstitutionHoldState,
} from './institution-hold.ts'
import { INSTITUTION_HOLD_TRANSITIONS } from './transitions.ts'
import { liftInstitutionHold } from './use-cases/lift-institution-hold.ts'
import { placeInstitutionHold } from './use-cases/place-institution-hold.ts'

export const institutionHoldDesign: CaseDesign<InstitutionHold, InstitutionHoldEvent> = {
  ...ALONE,
  kind: 'institution-hold',
  record: institutionHoldSchema,
  event: institutionHoldEventSchema,
  decide: (state, command, actor, context) => {
    const { body } = command
    invariant(isInstitutionHoldBody(body), 'a command on the hold of an institution')
    const gate = {
      table: INSTITUTION_HOLD_TRANSITIONS,
      stateTitle: (from: InstitutionHoldState | 'draft') => INSTITUTION_HOLD_STATE_TITLES[from],
      useCase: useCaseOf(body),
      opensTo: () => false,
      stands: false,
    }
    return pass(gate, state, command, actor, context)
  },
  applyAll: (state, events) => {
    const next = events.reduce<InstitutionHold | null>(apply, state)
    invariant(next !== null, 'a command without events changes nothing')
    return { ...next, version: (state?.version ?? 0) + 1 }
  },
  streams: () => [CITY_STREAM],
}

function useCaseOf(body: InstitutionHoldBody): BoundUseCase<InstitutionHold, InstitutionHoldEvent> {
  switch (body.type) {
    case 'placeInstitutionHold':
      return bound(placeInstitutionHold, body)
    case 'liftInstitutionHold':
      return bound(liftInstitutionHold, body)
    default:
      return unreachable(body)
  }
}

function apply(state: InstitutionHold | null, event: InstitutionHoldEvent): InstitutionHold {
  switch (event.type) {
    case 'placed':
      return {
        kind: 'institution-hold',
        id: event.hold,
        unit: event.unit,
        version: 1,
        state: 'standing',
        institution: event.institution,
        ground: event.ground,
        month: event.month,
        call: event.call,
        reportedBy: event.reportedBy,
        placedAt: event.at,
        lifted: null,
        log: [entry(event, event.ground)],
      }
    case 'lifted': {
      invariant(state !== null, 'only what stands can be lifted')
      const { at, by, byName, remark } = event
      return {
        ...state,
        state: 'lifted',
        lifted: { at, by, byName, remark },
        log: [...state.log, entry(event, remark)],
      }
    }
    default:
      return unreachable(event)
  }
}

const entry = ({ at, by, byName, type }: InstitutionHoldEvent, note: string): LogEntry => ({
  at,
  by,
  byName,
  event: type,
  note,
})
