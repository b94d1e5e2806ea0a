// The engine's cache port on Dexie: one transaction stores a page, moves the cursor and drops absorbed commands (SYNC-2b).

import { START } from '#shared/contracts/municipal.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { CachePort, ChangePage } from '#shared/sync/ports.ts'
import type { CacheDatabase } from './database.ts'

export const dexieCache = (database: CacheDatabase): CachePort => ({
  cursor: async () => (await database.position.get('position'))?.cursor ?? START,

  shownCommands: () => database.shown.toCollection().primaryKeys(),

  show: async (entries) => {
    await database.shown.bulkPut(
      entries.map(({ command, outcome }) => ({
        id: command.id,
        deviceSeq: command.deviceSeq,
        command,
        outcome,
      })),
    )
  },

  store: (page, absorbed) =>
    database.transaction(
      'rw',
      [database.applications, database.people, database.shown, database.position],
      async () => {
        if (page.reset) await Promise.all([database.applications.clear(), database.people.clear()])
        await storeRecords(database, page)
        const before = await database.position.get('position')
        await database.position.put({
          key: 'position',
          cursor: page.cursor,
          notice: noticeOf(page) ?? before?.notice ?? NO_NOTICE,
        })
        await database.shown.bulkDelete([...absorbed])
      },
    ),
})

async function storeRecords(database: CacheDatabase, page: ChangePage): Promise<void> {
  for (const line of page.changes) {
    switch (line.kind) {
      case 'application':
        await database.applications.put(line.record)
        break
      case 'person':
        await database.people.put(line.record)
        break
      case 'gone':
        await (line.recordKind === 'application' ? database.applications : database.people).delete(line.id)
        break
      case 'city-notice':
        break
    }
  }
}

const noticeOf = (page: ChangePage) => page.changes.findLast((line) => line.kind === 'city-notice')?.record
