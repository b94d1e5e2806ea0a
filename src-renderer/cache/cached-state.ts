// Reads the whole cached state in one transaction, so that a page that arrives in between is seen whole or not at all.

import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { database } from './database.ts'
import type { CachedState } from './replay.ts'

export const readCachedState = (): Promise<CachedState> =>
  database.transaction(
    'r',
    [database.applications, database.people, database.shown, database.position],
    async () => {
      const [applications, people, shown, position] = await Promise.all([
        database.applications.toArray(),
        database.people.toArray(),
        database.shown.orderBy('deviceSeq').toArray(),
        database.position.get('position'),
      ])
      return { applications, people, shown, notice: position?.notice ?? NO_NOTICE }
    },
  )
