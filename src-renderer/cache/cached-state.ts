// Reads the whole cached state in one transaction, so that a page that arrives in between is seen whole or not at all.

import type { JournalEntry } from '#shared/contracts/host.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { CachedState } from '#shared/sync/ports.ts'
import { type CacheDatabase, database, type ShownCommand } from './database.ts'

export const readState = (from: CacheDatabase): Promise<CachedState> =>
  from.transaction('r', [from.applications, from.cases, from.people, from.shown, from.position], async () => {
    const [applications, cases, people, shown, position] = await Promise.all([
      from.applications.toArray(),
      from.cases.toArray(),
      from.people.toArray(),
      from.shown.orderBy('deviceSeq').toArray(),
      from.position.get('position'),
    ])
    return {
      applications,
      cases,
      people,
      shown: shown.map(entryOf),
      notice: position?.notice ?? NO_NOTICE,
    }
  })

const entryOf = ({ command, outcome, disposition, delivered }: ShownCommand): JournalEntry => ({
  ...{ command, outcome },
  ...(disposition === undefined ? {} : { disposition }),
  ...(delivered === undefined ? {} : { delivered }),
})

export const readCachedState = (): Promise<CachedState> => readState(database)
