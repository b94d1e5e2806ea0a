// RxDB 17 on its free storage (Dexie), with its own replication over HTTP in batches of a thousand.

import { addRxPlugin, createRxDatabase, type RxCollection } from 'rxdb/plugins/core'
import { RxDBUpdatePlugin } from 'rxdb/plugins/update'
import { replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { compete } from '../page/contestant.ts'
import { added, NOTHING_HELD } from '../page/held.ts'
import { changedRecords, recordsSchema } from '../page/snapshot-lines.ts'
import { documentOf, type PeerDocument } from './document.ts'

addRxPlugin(RxDBUpdatePlugin)

const BATCH = 1_000
const text = (maxLength: number) => ({ type: 'string', maxLength }) as const

interface Checkpoint {
  readonly page: number
  readonly skip: number
  readonly changed: boolean
}

let collection: Promise<RxCollection<PeerDocument>> | null = null

async function open(): Promise<RxCollection<PeerDocument>> {
  const database = await createRxDatabase<{ readonly records: RxCollection<PeerDocument> }>({
    name: 'district',
    storage: getRxStorageDexie(),
    multiInstance: false,
  })
  await database.addCollections({
    records: {
      schema: {
        version: 0,
        primaryKey: 'id',
        type: 'object',
        properties: {
          id: text(36),
          kind: text(20),
          identityNumber: text(18),
          state: text(20),
          deadline: text(10),
          record: { type: 'object' },
        },
        required: ['id', 'kind', 'identityNumber', 'state', 'deadline', 'record'],
        indexes: ['identityNumber', 'state', 'deadline'],
      },
    },
  })
  return database.records
}

/** A full batch as long as there is one: RxDB takes a short one for the end. */
async function copied({ page, skip }: Checkpoint) {
  const documents: PeerDocument[] = []
  let at = page
  let from = skip
  for (;;) {
    const answer = await fetch(`/page?number=${at}`)
    const kind = answer.headers.get('x-kind') === 'person' ? 'person' : 'application'
    const records = recordsSchema.parse(await answer.json())
    if (records.length === 0) break
    const wanted = records.slice(from, from + BATCH - documents.length)
    for (const record of wanted) documents.push(documentOf(kind, record))
    from += wanted.length
    if (from < records.length) break
    at += 1
    from = 0
    if (documents.length === BATCH) break
  }
  return { documents, checkpoint: { page: at, skip: from, changed: false } }
}

async function replicate(wanted: 'copy' | 'changes'): Promise<void> {
  collection ??= open()
  const state = replicateRxCollection<PeerDocument, Checkpoint>({
    collection: await collection,
    replicationIdentifier: 'district',
    live: false,
    autoStart: true,
    pull: {
      batchSize: BATCH,
      handler: async (checkpoint) => {
        const from = checkpoint ?? { page: 0, skip: 0, changed: false }
        if (wanted === 'copy') {
          const batch = await copied(from)
          return { ...batch, documents: batch.documents.map((each) => ({ ...each, _deleted: false })) }
        }
        const changed = from.changed ? [] : await changedRecords()
        return {
          documents: changed.map((each) => ({ ...documentOf('application', each), _deleted: false })),
          checkpoint: { ...from, changed: true },
        }
      },
    },
  })
  const failed = new Promise<never>((_resolve, reject) => {
    state.error$.subscribe(reject)
  })
  await Promise.race([state.awaitInitialReplication(), failed])
}

compete({
  copy: () => replicate('copy'),
  open: async () => {
    const started = performance.now()
    collection ??= open()
    const records = await collection
    await records.find({ sort: [{ state: 'asc' }], limit: 50 }).exec()
    const firstRows = performance.now() - started
    await records.find().exec()
    return { firstRows }
  },
  held: async () => {
    collection ??= open()
    const documents = await (await collection).find().exec()
    let held = NOTHING_HELD
    for (const document of documents) held = added(held, document.toJSON())
    return held
  },
  change: () => replicate('changes'),
})
