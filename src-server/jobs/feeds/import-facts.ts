// 导入人员数据: what one source has gathered about people up to a day. Its watermark moves last, when everything up to it is
// in: until then "not there" stays "not imported yet" (SYNC-12). An empty file says nothing and moves nothing.

import { bornOf } from '#shared/domain/identity/born.ts'
import type { FactsSource } from '#shared/domain/person/sources.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../../db/database.ts'
import { inTransaction } from '../dry-run.ts'
import type { Feed } from './feed-file.ts'
import { foreignTo, type GatheredFacts, gatheredFactsSchema } from './gathered.ts'
import type { Said } from './made-of.ts'
import { futureFault, moveWatermark } from './move-watermark.ts'
import { type FeedReport, runFeed } from './run-feed.ts'
import { writePeople } from './write-people.ts'

export interface DeliveryOptions<Of> {
  readonly now: Instant
  readonly dryRun: boolean
  readonly source: Of
  /** Up to which day the source had gathered: newer words of it replace older ones, whichever comes first. */
  readonly upTo: PlainDate
  /** Among several deliveries of one day, the later has the higher number. */
  readonly number?: number | undefined
}

export type ImportFactsReport = FeedReport<{
  readonly created: number
  readonly changed: number
  /** Of whom the source has said something newer already. */
  readonly older: number
}> & { readonly moved?: boolean }

export async function importFacts(
  db: Db,
  path: string,
  options: DeliveryOptions<FactsSource>,
): Promise<ImportFactsReport> {
  const { now, dryRun, source, upTo, number = 0 } = options
  const future = futureFault(source, upTo, now)
  if (future.length > 0) return { status: 'refused', faults: future }
  const start = { created: 0, changed: 0, older: 0 }
  const keeping = {
    feed: 'facts' as const,
    deliverers: () => Promise.resolve(new Map([[source, upTo]])),
    personOf: ({ identityNumber }: GatheredFacts) => identityNumber,
  }
  const report = await runFeed(
    db,
    factsFeed(path, source),
    keeping,
    start,
    { now, dryRun },
    async (transaction, piece, tally, file) => {
      const brought = piece.flatMap(({ entry }) =>
        saidIn(entry, { source, asOf: upTo, number }).map((said) => ({
          identityNumber: entry.identityNumber,
          said,
        })),
      )
      const written = await transaction((tx) => writePeople(tx, brought, file, now))
      const counted = {
        created: tally.created + written.created,
        changed: tally.changed + written.changed,
        older: tally.older + written.older,
      }
      return { tally: counted, setAside: [] }
    },
  )
  if (report.status !== 'done') return report
  const moved = report.lines > 0 && (await inTransaction(db, dryRun, (tx) => moveWatermark(tx, source, upTo)))
  return { ...report, moved }
}

const saidIn = (
  { name, household, born, mobile, pensionFrom, retirementTrack, spells, history }: GatheredFacts,
  of: Pick<Said, 'source' | 'asOf' | 'number'>,
): Said[] => [
  {
    ...of,
    item: '',
    content: {
      kind: 'facts',
      name,
      household,
      ...(born === undefined ? {} : { born }),
      pensionFrom,
      retirementTrack,
      spells,
      history,
    },
  },
  ...(mobile === null ? [] : [{ ...of, item: 'mobile', content: { kind: 'mobile' as const, mobile } }]),
]

const factsFeed = (path: string, source: FactsSource): Feed<GatheredFacts> => ({
  path,
  schema: gatheredFactsSchema,
  keyOf: ({ identityNumber }) => identityNumber,
  faultOf: (entry) => {
    if (bornOf(entry.identityNumber, entry.born) === null) return '通行证持有人应有出生日期和性别（born）'
    const foreign = foreignTo(source, entry)
    return foreign.length === 0 ? null : `含有不属于该来源的数据：${foreign.join('、')}`
  },
})
