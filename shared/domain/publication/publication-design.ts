// The publication as a kind of record. What is done to the list is done to the applications on it in the same
// transaction, through their own gate.

import type { Effect } from '#shared/domain/case/case-design.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { designByTable } from '#shared/domain/case/design-by-table.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { applyPublication } from './apply.ts'
import { isPublicationBody, type PublicationBody } from './bodies.ts'
import {
  type Publication,
  PUBLICATION_STATE_TITLES,
  type PublicationEvent,
  publicationEventSchema,
  publicationSchema,
} from './publication.ts'
import { PUBLICATION_TRANSITIONS } from './transitions.ts'
import { answerObjection } from './use-cases/answer-objection.ts'
import { confirmPublication } from './use-cases/confirm-publication.ts'
import { objectToRecord } from './use-cases/object-to-record.ts'
import { openPublication } from './use-cases/open-publication.ts'

export const publicationDesign = designByTable({
  kind: 'publication',
  record: publicationSchema,
  event: publicationEventSchema,
  table: PUBLICATION_TRANSITIONS,
  titles: PUBLICATION_STATE_TITLES,
  isBody: isPublicationBody,
  useCaseOf,
  apply: applyPublication,
  streams: ({ unit }) => [unit],
  membersOf: (state, body) => (isPublicationBody(body) ? membersOf(state, body) : []),
  effects: (record, events) => events.flatMap((event) => effectsOf(record, event)),
})

function membersOf(state: Publication | null, body: PublicationBody): readonly string[] {
  switch (body.type) {
    case 'openPublication':
    case 'confirmPublication':
      return body.applications
    case 'objectToRecord':
      return [body.application]
    case 'answerObjection':
      return (state?.objections ?? []).flatMap(({ id, application }) =>
        id === body.objection ? [application] : [],
      )
    default:
      return unreachable(body)
  }
}

function effectsOf({ id }: Publication, event: PublicationEvent): Effect[] {
  const on = (applications: readonly string[], body: CommandBody): Effect[] =>
    applications.map((application) => ({ application, body }))
  switch (event.type) {
    case 'opened':
      return on(
        event.members.map(({ application }) => application),
        { type: 'publiciseRecord', publication: id },
      )
    case 'objected':
      return on([event.application], { type: 'raiseObjection', publication: id, ground: event.ground })
    case 'objectionAnswered':
      return event.lifts
        ? on([event.application], { type: 'settleObjection', hold: event.objection, answer: event.answer })
        : []
    case 'confirmed':
      return on(event.confirmed, { type: 'confirmRecord', publication: id })
    default:
      return unreachable(event)
  }
}

function useCaseOf(body: PublicationBody): BoundUseCase<Publication, PublicationEvent> {
  switch (body.type) {
    case 'openPublication':
      return bound(openPublication, body)
    case 'objectToRecord':
      return bound(objectToRecord, body)
    case 'answerObjection':
      return bound(answerObjection, body)
    case 'confirmPublication':
      return bound(confirmPublication, body)
    default:
      return unreachable(body)
  }
}
