// The engine's cache port on Dexie: one transaction stores a page, moves the cursor and drops absorbed commands (SYNC-2b).

import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { START } from '#shared/contracts/municipal.ts'
import type { CopiedRecords, CopyPlace } from '#shared/contracts/snapshot.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import { absorbedBy, isSame, remember, shownAfter, withoutApplied } from '#shared/sync/absorption.ts'
import type { CachePort, ChangePage } from '#shared/sync/ports.ts'
import { readState } from './cached-state.ts'
import type { CacheDatabase, ShownCommand } from './database.ts'

export const dexieCache = (database: CacheDatabase): CachePort => ({
  cursor: async () => (await database.position.get('position'))?.cursor ?? START,

  around: () => readState(database),
  shown: async () => (await readState(database)).shown,

  show: (entries) =>
    database.transaction('rw', [database.shown, database.position], async () => {
      const absorbed = (await database.position.get('position'))?.absorbed ?? []
      const held = await database.shown.bulkGet(entries.map(({ command }) => command.id))
      const rows = entries.flatMap((entry, index) => rowOf(shownAfter(held[index], entry, absorbed)))
      await database.shown.bulkPut(rows)
    }),

  store: (page, from) =>
    database.transaction(
      'rw',
      [database.applications, database.cases, database.people, database.shown, database.position],
      async () => {
        const before = await database.position.get('position')
        if (!isSame(before?.cursor ?? START, from)) return
        if (page.reset) await beginAgain(database)
        await storeRecords(database, page)
        const absorbed = absorbedBy(page.cursor, await database.shown.toArray())
        await database.position.put({
          key: 'position',
          cursor: page.cursor,
          notice: noticeOf(page) ?? before?.notice ?? NO_NOTICE,
          absorbed: remember(page.reset ? [] : (before?.absorbed ?? []), absorbed),
        })
        await database.shown.bulkDelete(absorbed)
      },
    ),

  copyPlace: async () => (await database.position.get('position'))?.copy ?? null,

  storeCopied: (copied, place, from) =>
    database.transaction(
      'rw',
      [database.applications, database.cases, database.people, database.position],
      () => storeCopied(database, copied, place, from),
    ),

  endCopy: (place) =>
    database.transaction('rw', [database.shown, database.position], async () => {
      const before = await database.position.get('position')
      if (before?.copy?.after !== place.after) return
      const absorbed = absorbedBy(place.pin, await database.shown.toArray())
      await database.position.put({
        key: 'position',
        cursor: place.pin,
        notice: before.notice,
        absorbed: remember(before.absorbed, absorbed),
      })
      await database.shown.bulkDelete(absorbed)
    }),
})

async function storeCopied(
  database: CacheDatabase,
  copied: CopiedRecords,
  place: CopyPlace,
  from: CopyPlace | null,
): Promise<void> {
  const before = await database.position.get('position')
  if (from !== null && before?.copy?.after !== from.after) return
  if (from === null)
    await Promise.all([database.applications.clear(), database.cases.clear(), database.people.clear()])
  if (copied.kind === 'application') await database.applications.bulkPut(copied.records)
  else if (copied.kind === 'person') await database.people.bulkPut(copied.records)
  else if (copied.kind !== 'city-notice') await database.cases.bulkPut(copied.records)
  const told = copied.kind === 'city-notice' ? copied.records[0] : undefined
  await database.position.put({
    key: 'position',
    cursor: START,
    notice: told ?? before?.notice ?? NO_NOTICE,
    absorbed: before?.absorbed ?? [],
    copy: place,
  })
}

const rowOf = (entry: JournalEntry | null): ShownCommand[] =>
  entry === null
    ? []
    : [
        {
          id: entry.command.id,
          deviceSeq: entry.command.deviceSeq,
          ...entry,
        },
      ]

async function beginAgain(database: CacheDatabase): Promise<void> {
  await Promise.all([database.applications.clear(), database.cases.clear(), database.people.clear()])
  const shown = await database.shown.toArray()
  await database.shown.bulkPut(shown.flatMap((entry) => rowOf(withoutApplied(entry))))
}

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
        await tableOf(database, line.recordKind).delete(line.id)
        break
      case 'city-notice':
        break
      default:
        await database.cases.put(line.record)
    }
  }
}

function tableOf(database: CacheDatabase, kind: CaseKind | 'person') {
  if (kind === 'application') return database.applications
  return kind === 'person' ? database.people : database.cases
}

const noticeOf = (page: ChangePage) => page.changes.findLast((line) => line.kind === 'city-notice')?.record
