// The floor: what nobody can do without. Fetch and parse the bytes, and put them back on disk by the page, in clear,
// without compression, index or checks. A change is written beside them.

import { z } from 'zod'
import { compete } from './contestant.ts'
import { added, NOTHING_HELD } from './held.ts'
import { changedRecords, copiedPages, type FeedRecord, recordsSchema } from './snapshot-lines.ts'

const STORES = ['pages', 'changes'] as const

const open = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('floor', 1)
    request.onupgradeneeded = () => {
      for (const store of STORES) request.result.createObjectStore(store, { autoIncrement: true })
    }
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      reject(request.error ?? new Error('the floor does not open'))
    }
  })

const put = (database: IDBDatabase, store: (typeof STORES)[number], text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const transaction = database.transaction(store, 'readwrite')
    transaction.objectStore(store).put(text)
    transaction.oncomplete = () => {
      resolve()
    }
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('the floor does not write'))
    }
  })

const all = (database: IDBDatabase, store: (typeof STORES)[number]): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const request: IDBRequest<unknown[]> = database.transaction(store).objectStore(store).getAll()
    request.onsuccess = () => {
      resolve(z.array(z.string()).parse(request.result))
    }
    request.onerror = () => {
      reject(request.error ?? new Error('the floor does not read'))
    }
  })

compete({
  copy: async () => {
    const database = await open()
    for await (const { records } of copiedPages()) await put(database, 'pages', JSON.stringify(records))
  },
  open: async () => {
    const started = performance.now()
    await all(await open(), 'pages')
    return { firstRows: performance.now() - started }
  },
  held: async () => {
    const database = await open()
    const records = new Map<string, FeedRecord>()
    for (const store of STORES) {
      for (const text of await all(database, store)) {
        for (const record of recordsSchema.parse(JSON.parse(text))) records.set(record.id, record)
      }
    }
    return [...records.values()].reduce((held, record) => added(held, { record }), NOTHING_HELD)
  },
  change: async () => {
    const database = await open()
    await put(database, 'changes', JSON.stringify(await changedRecords()))
  },
})
