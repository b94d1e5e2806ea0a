// Replicache 15: one pull brings the whole copy into memory, then it is written to disk. Left to itself it would first
// wait until it is idle; here it is told to write at once, in its favour.

import type { PatchOperation } from 'replicache'
import { ReplicacheImpl } from 'replicache/impl'
import { compete } from '../page/contestant.ts'
import { added, NOTHING_HELD } from '../page/held.ts'
import { changedRecords, copiedPages } from '../page/snapshot-lines.ts'
import { documentOf, documentsSchema, type PeerDocument } from './document.ts'

const put = (document: PeerDocument): PatchOperation => ({
  op: 'put',
  key: document.id,
  value: document,
})

let wanted: 'copy' | 'changes' = 'copy'

async function patchOf(): Promise<PatchOperation[]> {
  if (wanted === 'changes')
    return (await changedRecords()).map((each) => put(documentOf('application', each)))
  const patch: PatchOperation[] = [{ op: 'clear' }]
  for await (const { kind, records } of copiedPages()) {
    for (const record of records) patch.push(put(documentOf(kind, record)))
  }
  return patch
}

const indexes = Object.fromEntries(
  ['identityNumber', 'state', 'deadline'].map((field) => [
    field,
    { jsonPointer: `/${field}`, allowEmpty: true },
  ]),
)
const replicache = new ReplicacheImpl(
  {
    name: 'district',
    pullInterval: null,
    indexes,
    logLevel: 'error',
    puller: async () => ({
      response: { cookie: wanted === 'copy' ? 1 : 2, lastMutationIDChanges: {}, patch: await patchOf() },
      httpRequestInfo: { httpStatusCode: 200, errorMessage: '' },
    }),
  },
  { enableScheduledPersist: false, enablePullAndPushInOpen: false, enableScheduledRefresh: false },
)

async function pull(what: typeof wanted): Promise<void> {
  wanted = what
  await replicache.pull({ now: true })
  await replicache.persist()
}

compete({
  copy: () => pull('copy'),
  open: async () => {
    const started = performance.now()
    await replicache.query((tx) => tx.scan({ indexName: 'state', limit: 50 }).values().toArray())
    const firstRows = performance.now() - started
    await replicache.query((tx) => tx.scan().values().toArray())
    return { firstRows }
  },
  held: async () => {
    const documents = documentsSchema.parse(await replicache.query((tx) => tx.scan().values().toArray()))
    let held = NOTHING_HELD
    for (const each of documents) held = added(held, each)
    return held
  },
  change: () => pull('changes'),
})
