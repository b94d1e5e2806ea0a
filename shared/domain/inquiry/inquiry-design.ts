// The inquiry as a kind of record: the unit that asked and the city's unit read it.

import { designByTable } from '#shared/domain/case/design-by-table.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { bound, type BoundUseCase } from '#shared/domain/case/use-case.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import { invariant, unreachable } from '#shared/kernel/invariant.ts'
import { type InquiryBody, isInquiryBody } from './bodies.ts'
import {
  type Inquiry,
  INQUIRY_STATE_TITLES,
  type InquiryEvent,
  inquiryEventSchema,
  inquirySchema,
} from './inquiry.ts'
import { INQUIRY_TRANSITIONS } from './transitions.ts'
import { answerInquiry } from './use-cases/answer-inquiry.ts'
import { askCity } from './use-cases/ask-city.ts'

export const inquiryDesign = designByTable({
  kind: 'inquiry',
  record: inquirySchema,
  event: inquiryEventSchema,
  table: INQUIRY_TRANSITIONS,
  titles: INQUIRY_STATE_TITLES,
  isBody: isInquiryBody,
  useCaseOf,
  apply,
  opensTo: ({ unit }) => unit === CITY_UNIT,
  streams: ({ unit }) => [...new Set([unit, CITY_UNIT])],
})

function useCaseOf(body: InquiryBody): BoundUseCase<Inquiry, InquiryEvent> {
  switch (body.type) {
    case 'askCity':
      return bound(askCity, body)
    case 'answerInquiry':
      return bound(answerInquiry, body)
    default:
      return unreachable(body)
  }
}

function apply(state: Inquiry | null, event: InquiryEvent): Inquiry {
  switch (event.type) {
    case 'asked':
      return {
        kind: 'inquiry',
        id: event.inquiry,
        unit: event.unit,
        version: 1,
        state: 'open',
        application: event.application,
        subject: event.subject,
        question: event.question,
        askedAt: event.at,
        askedBy: event.by,
        askedByName: event.byName,
        answer: null,
        log: logged(null, event, event.subject),
      }
    case 'answered': {
      invariant(state !== null, 'only what was asked can be answered')
      const { text, at, by, byName } = event
      return { ...state, state: 'answered', answer: { text, at, by, byName }, log: logged(state, event, '') }
    }
    default:
      return unreachable(event)
  }
}

const logged = (state: Inquiry | null, { at, by, byName, type }: InquiryEvent, note: string): LogEntry[] => [
  ...(state?.log ?? []),
  { at, by, byName, event: type, note },
]
