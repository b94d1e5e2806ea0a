// The hold of an institution as a kind of record: the city's, read by everybody.

import { CITY_STREAM } from '#shared/domain/case/case-design.ts'
import { designByTable } from '#shared/domain/case/design-by-table.ts'
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
} from './institution-hold.ts'
import { INSTITUTION_HOLD_TRANSITIONS } from './transitions.ts'
import { liftInstitutionHold } from './use-cases/lift-institution-hold.ts'
import { placeInstitutionHold } from './use-cases/place-institution-hold.ts'
import { withdrawInstitutionHold } from './use-cases/withdraw-institution-hold.ts'

export const institutionHoldDesign = designByTable({
  kind: 'institution-hold',
  record: institutionHoldSchema,
  event: institutionHoldEventSchema,
  table: INSTITUTION_HOLD_TRANSITIONS,
  titles: INSTITUTION_HOLD_STATE_TITLES,
  isBody: isInstitutionHoldBody,
  useCaseOf,
  apply,
  streams: () => [CITY_STREAM],
})

function useCaseOf(body: InstitutionHoldBody): BoundUseCase<InstitutionHold, InstitutionHoldEvent> {
  switch (body.type) {
    case 'placeInstitutionHold':
      return bound(placeInstitutionHold, body)
    case 'liftInstitutionHold':
      return bound(liftInstitutionHold, body)
    case 'withdrawInstitutionHold':
      return bound(withdrawInstitutionHold, body)
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
        version: state?.version ?? 1,
        state: 'standing',
        institution: event.institution,
        ground: event.ground,
        month: event.month,
        call: event.call,
        reportedBy: event.reportedBy,
        placedAt: event.at,
        lifted: null,
        log: [...(state?.log ?? []), entry(event, event.ground)],
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
