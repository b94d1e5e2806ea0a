// What the page asks the cache's worker, and what it answers. Both sides parse; the worker of whichever window leads
// answers all windows (SYNC-15), so the words travel over BroadcastChannels.

import { faultSchema } from '#shared/contracts/fault-schema.ts'
import { journalEntrySchema } from '#shared/contracts/host.ts'
import { smallCaseSchema } from '#shared/domain/case/cases.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { SMALL_CASE_KINDS } from '#shared/domain/case/case-kind.ts'
import { applicationStateSchema } from '#shared/domain/application/states.ts'
import { cityNoticeSchema } from '#shared/domain/person/city-notice.ts'
import { personFileSchema } from '#shared/domain/person/person-file.ts'
import { plainDateSchema } from '#shared/kernel/schema.ts'
import { z } from 'zod'
import { applicationRowSchema } from '../index/application-row.ts'
import { caseRowSchema } from '../index/case-row.ts'
import { SORT_KEYS } from '../index/orders.ts'
import { personRowSchema } from '../index/person-row.ts'

export const deliverySchema = z.enum(['stored', 'delivered', 'confirmed'])
const listedSchema = applicationRowSchema.extend({ delivery: deliverySchema })

const querySchema = z.object({
  acted: z.object({ from: plainDateSchema, to: plainDateSchema }).nullable(),
  text: z.string(),
  /** Only records in one of these states; absent: all. */
  states: z.array(applicationStateSchema).optional(),
  sort: z.array(z.object({ key: z.enum(SORT_KEYS), descending: z.boolean() })),
  from: z.int().nonnegative(),
  to: z.int().nonnegative(),
})

/** What can be asked, and how the answer looks. */
export const QUESTIONS = {
  around: {
    kind: 'around',
    question: z.object({
      subject: z.object({ targets: z.array(z.string()), identityNumbers: z.array(z.string()) }),
    }),
    answer: z.object({
      applications: z.array(applicationSchema),
      cases: z.array(smallCaseSchema),
      people: z.array(personFileSchema),
      notice: cityNoticeSchema,
      shown: z.array(journalEntrySchema),
    }),
  },
  cases: {
    kind: 'cases',
    question: z.object({ of: z.enum(SMALL_CASE_KINDS) }),
    answer: z.array(
      z.object({ record: smallCaseSchema, delivery: deliverySchema, last: z.string().nullable() }),
    ),
  },
  shown: { kind: 'shown', question: z.object({}), answer: z.array(journalEntrySchema) },
  show: { kind: 'show', question: z.object({ entries: z.array(journalEntrySchema) }), answer: z.null() },
  keepPerson: { kind: 'keepPerson', question: z.object({ record: personFileSchema }), answer: z.null() },
  list: {
    kind: 'list',
    question: z.object({ query: querySchema }),
    answer: z.object({
      rows: z.array(listedSchema),
      total: z.int(),
      states: z.array(z.object({ state: applicationStateSchema, count: z.int() })),
    }),
  },
  /** The light rows of these applications, as far as they are held. */
  rows: {
    kind: 'rows',
    question: z.object({ ids: z.array(z.string()) }),
    answer: z.array(listedSchema),
  },
  intake: {
    kind: 'intake',
    question: z.object({ from: plainDateSchema, to: plainDateSchema }),
    answer: z.array(z.object({ day: plainDateSchema, count: z.int() })),
  },
  search: {
    kind: 'search',
    question: z.object({ text: z.string() }),
    answer: z.object({
      applications: z.array(listedSchema),
      people: z.array(personRowSchema),
      cases: z.array(caseRowSchema),
    }),
  },
} as const

export interface Question<Asking, Answering> {
  readonly kind: QuestionKind
  readonly question: z.ZodType<Asking>
  readonly answer: z.ZodType<Answering>
}

export type QuestionKind = keyof typeof QUESTIONS
export type QuestionOf<K extends QuestionKind> = z.infer<(typeof QUESTIONS)[K]['question']>
export type AnswerOf<K extends QuestionKind> = z.infer<(typeof QUESTIONS)[K]['answer']>

/** All windows ask here; the leading worker listens. */
export const ASK_CHANNEL = 'jibu-cache-ask'
/** Where a window hears its answers. */
export const answerChannel = (window: string): string => `jibu-cache-answer-${window}`
/** The leading worker tells all windows. */
export const NEWS_CHANNEL = 'jibu-cache-news'

export const askedSchema = z.object({
  id: z.int(),
  window: z.uuid(),
  kind: z.enum(['around', 'cases', 'shown', 'show', 'keepPerson', 'list', 'rows', 'intake', 'search']),
  question: z.unknown(),
})
export type Asked = z.infer<typeof askedSchema>

export const answeredSchema = z.object({
  id: z.int(),
  /** Null: the answer is `value`. */
  fault: faultSchema.nullable(),
  value: z.unknown(),
})
export type Answered = z.infer<typeof answeredSchema>

export const newsSchema = z.discriminatedUnion('kind', [
  /** A worker has taken the lead: whatever has no answer yet is asked again. */
  z.object({ kind: z.literal('leads') }),
  /** What was read may look different now. */
  z.object({ kind: z.literal('changed') }),
])
export type News = z.infer<typeof newsSchema>
