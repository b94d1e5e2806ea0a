// Windows of the list of all applications, and hits of the global search: light rows, filtered and sorted by the index
// in the worker.

import { askCache, onCacheNews } from './service/cache-client.ts'
import { type AnswerOf, QUESTIONS, type QuestionOf } from './service/questions.ts'
import { useCached } from './use-cached.ts'

export type { ListedApplication } from './index/listing.ts'
export type { CaseRow } from './index/case-row.ts'
export type { PersonRow } from './index/person-row.ts'

export type ListQuestion = QuestionOf<'list'>['query']
export type ListAnswer = AnswerOf<'list'>

export const listApplications = (query: ListQuestion): Promise<ListAnswer> =>
  askCache(QUESTIONS.list, { query })

/** Runs `listener` whenever a list may look different, until the returned function is called. */
export const onListChanged = onCacheNews

export const search = (text: string): Promise<AnswerOf<'search'>> =>
  text.trim() === ''
    ? Promise.resolve({ applications: [], people: [], cases: [] })
    : askCache(QUESTIONS.search, { text })

/** Undefined while the first answer to this text is on its way. */
export const useSearch = (text: string): AnswerOf<'search'> | undefined =>
  useCached(`search ${text}`, () => search(text))
