// 导入人员数据: what social insurance, schools, registers and the subsidy system have gathered about people up to a day.
// The watermarks move last, when everything up to them is in: until then "not there" stays "not imported yet" (SYNC-12).

import type { Source } from '#shared/domain/person/sources.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { FACTS_GROUP_TITLES } from '#shared/policy/vocabulary.ts'
import type { Db, Tx } from '../../db/database.ts'
import { changeCityNotice, readCityNotice } from '../../people/city-notice.ts'
import { inTransaction } from '../dry-run.ts'
import { deliverersOf } from './deliverers.ts'
import type { Feed } from './feed-file.ts'
import { type GatheredFacts, gatheredFactsSchema, groupsIn, type Watermarks, withFacts } from './gathered.ts'
import { type FeedReport, runFeed } from './run-feed.ts'
import { writePeople } from './write-people.ts'

export interface FeedOptions {
  readonly now: Instant
  readonly dryRun: boolean
  /** Every group of facts that the file speaks for, with the day up to which it has been gathered. */
  readonly watermarks: Watermarks
  /** Whose file it is, where it is said. */
  readonly source?: Source | null
}

export type ImportFactsReport = FeedReport<{ readonly created: number; readonly changed: number }>

export async function importFacts(db: Db, path: string, options: FeedOptions): Promise<ImportFactsReport> {
  const { now, dryRun, watermarks, source = null } = options
  const backwards = await watermarkFaults(db, watermarks)
  if (backwards.length > 0) return { status: 'refused', faults: backwards }
  const start = { created: 0, changed: 0 }
  const feed = factsFeed(path, watermarks)
  const keeping = {
    feed: 'facts' as const,
    deliverers: () => deliverersOf(feed, watermarks, source),
    personOf: ({ identityNumber }: GatheredFacts) => identityNumber,
  }
  const report = await runFeed(
    db,
    feed,
    keeping,
    start,
    { now, dryRun },
    async (transaction, piece, tally, file) => {
      const brought = piece.map(({ entry }) => ({
        identityNumber: entry.identityNumber,
        change: (known: Parameters<typeof withFacts>[0]) => withFacts(known, entry, watermarks, now),
      }))
      const written = await transaction((tx) => writePeople(tx, brought, file, now))
      const counted = { created: tally.created + written.created, changed: tally.changed + written.changed }
      return { tally: counted, setAside: [] }
    },
  )
  if (report.status === 'done') await inTransaction(db, dryRun, (tx) => moveWatermarks(tx, watermarks))
  return report
}

const factsFeed = (path: string, watermarks: Watermarks): Feed<GatheredFacts> => ({
  path,
  schema: gatheredFactsSchema,
  keyOf: ({ identityNumber }) => identityNumber,
  faultOf: (entry) => {
    const undeclared = [...groupsIn(entry)].filter((group) => !watermarks.has(group))
    if (undeclared.length === 0) return null
    return `含有未声明的数据：${undeclared.map((group) => FACTS_GROUP_TITLES[group]).join('、')}`
  },
})

/** What is known up to a day stays known: an older delivery would take facts away that decisions rest on. */
export async function watermarkFaults(db: Db, watermarks: Watermarks) {
  const { watermarks: reached } = await readCityNotice(db)
  return [...watermarks].flatMap(([group, day]) => {
    const before = reached[group]
    if (before === null || before <= day) return []
    return [{ line: 0, says: `${FACTS_GROUP_TITLES[group]}已归集至 ${before}，不能退回到 ${day}` }]
  })
}

export const moveWatermarks = (tx: Tx, watermarks: Watermarks): Promise<void> =>
  changeCityNotice(tx, (before) => ({
    ...before,
    watermarks: { ...before.watermarks, ...Object.fromEntries(watermarks) },
  }))
