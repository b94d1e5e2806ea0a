// RxDB 17 on its free storage (Dexie): each act an insert, later pushed in batches of fifty into PostgreSQL.

import './strict-writes.ts'
import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import type { CounterAct } from '../commands/counter-work.ts'
import { actsOfCounter } from '../page/acts.ts'
import { compete } from '../page/contestant.ts'

async function open(): Promise<RxCollection<CounterAct>> {
  const database = await createRxDatabase<{ readonly acts: RxCollection<CounterAct> }>({
    name: 'counter',
    storage: getRxStorageDexie(),
    multiInstance: false,
  })
  await database.addCollections({
    acts: {
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: {
          id: { type: 'string', maxLength: 36 },
          target: { type: 'string' },
          basedOn: { type: 'number' },
          body: { type: 'object' },
        },
        required: ['id', 'target', 'basedOn', 'body'],
      },
    },
  })
  return database.acts
}

const collection = open()

compete({
  act: async () => {
    const acts = await collection
    for (const act of await actsOfCounter()) await acts.insert(act)
  },
  push: async () => {
    const state = replicateRxCollection<CounterAct, unknown>({
      collection: await collection,
      replicationIdentifier: 'counter',
      live: false,
      autoStart: true,
      push: {
        batchSize: 50,
        handler: async (rows) => {
          const sent = rows.map(({ newDocumentState: { id, target, basedOn, body } }) => ({
            ...{ id, target, basedOn, body },
          }))
          await fetch('/peer', { method: 'POST', body: JSON.stringify(sent) })
          return []
        },
      },
    })
    const failed = new Promise<never>((_resolve, reject) => {
      state.error$.subscribe(reject)
    })
    await Promise.race([state.awaitInitialReplication(), failed])
  },
})
