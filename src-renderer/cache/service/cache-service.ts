// Answers the windows' questions on the packed cache: parts of the state, windows of lists, hits of the search. It runs
// in the leading worker, so nothing of this is ever done on a page's thread (SYNC-13).

import type { SmallCaseKind } from '#shared/domain/case/case-kind.ts'
import { kindOf } from '#shared/domain/case/cases.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { isOfKind, type ScreenApplication, screenCases } from '#shared/sync/screen.ts'
import { applicationRow } from '../index/application-row.ts'
import { type CaseRow, caseRows } from '../index/case-row.ts'
import { type ListedApplication, Listing } from '../index/listing.ts'
import { intakeByDay } from '../index/intake-by-day.ts'
import { search } from '../index/search.ts'
import type { PackedCache } from '../packed/packed-cache.ts'
import { pendingApplications } from '../packed/pending.ts'
import type { AnswerOf, QuestionKind, QuestionOf } from './questions.ts'

const MOST_HITS = 12

type Answers = { readonly [K in QuestionKind]: (question: QuestionOf<K>) => Promise<AnswerOf<K>> }

export interface CacheService {
  readonly answers: Answers
  /** The rows in memory have changed. */
  readonly changed: () => void
}

export function cacheService(cache: PackedCache, now: () => Instant): CacheService {
  let listing: Promise<Listing> | null = null
  let cases: readonly CaseRow[] | null = null
  const fresh = (): Promise<Listing> => {
    listing ??= listingOf(cache)
    listing.catch(() => {
      listing = null
    })
    return listing
  }
  const done = async (work: Promise<void>): Promise<null> => {
    await work
    return null
  }
  return {
    changed: () => {
      listing = null
      cases = null
    },
    answers: {
      around: async ({ subject }) => {
        const { applications, cases, people, notice, shown } = await cache.around(subject)
        return {
          applications: [...applications],
          cases: [...cases],
          people: [...people],
          notice,
          shown: [...shown],
        }
      },
      cases: ({ of }) => casesOf(cache, of),
      shown: async () => [...(await cache.shown())],
      show: ({ entries }) => done(cache.show(entries)),
      keepPerson: ({ record }) => done(cache.keepPerson(record, now())),
      list: async ({ query }) => {
        const { rows, total, states } = (await fresh()).window(query)
        return { rows: [...rows], total, states: [...states] }
      },
      rows: async ({ ids }) => {
        const wanted = new Set(ids)
        return (await fresh()).rows.filter(({ id }) => wanted.has(id))
      },
      intake: async ({ from, to }) => intakeByDay((await fresh()).rows, from, to),
      search: async ({ text }) => {
        const applications = search((await fresh()).newestFirst(), text, MOST_HITS)
        const theirs = new Set(applications.map(({ identityNumber }) => identityNumber))
        const people = search(cache.memory?.catalogue.people.values() ?? [], text, MOST_HITS)
        cases ??= [...(cache.memory?.catalogue.cases.values() ?? [])].flatMap(caseRows)
        return {
          applications,
          people: people.filter(({ identityNumber }) => !theirs.has(identityNumber)),
          cases: search(cases, text, MOST_HITS),
        }
      },
    },
  }
}

/** While the cache is still being unlocked, what is in memory so far; the acts follow when all of it is there. */
async function listingOf(cache: PackedCache): Promise<Listing> {
  if (cache.memory === null) await cache.cursor()
  const pending: ReadonlyMap<string, ScreenApplication> = cache.isWhole
    ? await pendingApplications(cache)
    : new Map()
  const rows: ListedApplication[] = []
  for (const row of cache.memory?.catalogue.applications.values() ?? []) {
    if (!pending.has(row.id)) rows.push({ ...row, delivery: 'confirmed' })
  }
  for (const { record, delivery } of pending.values()) rows.push({ ...applicationRow(record), delivery })
  return new Listing(rows)
}

async function casesOf(cache: PackedCache, kind: SmallCaseKind): Promise<AnswerOf<'cases'>> {
  const unsent = (await cache.shown()).filter(({ command }) => kindOf(command.body.type) === kind)
  const held = [...(cache.memory?.catalogue.cases.values() ?? [])].filter((record) => isOfKind(record, kind))
  const targets = [...held.map(({ id }) => id), ...unsent.map(({ command }) => command.target)]
  const screen = screenCases(await cache.around({ targets, identityNumbers: [] }))
  return [...screen.values()].flatMap(({ record, ...how }) =>
    isOfKind(record, kind) ? [{ record, ...how }] : [],
  )
}
