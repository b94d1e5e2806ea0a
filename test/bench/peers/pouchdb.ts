// PouchDB 9, replicating from an express-pouchdb server. It gets no secondary index, in its favour.

import PouchDB from 'pouchdb-browser'
import { compete } from '../page/contestant.ts'
import { added, NOTHING_HELD } from '../page/held.ts'
import type { PeerDocument } from './document.ts'

const remote = new URL(location.href).searchParams.get('peer') ?? ''
const database = new PouchDB<PeerDocument>('district', { auto_compaction: false })

async function replicate(): Promise<void> {
  await PouchDB.replicate(new PouchDB(`${remote}/district`), database, {
    batch_size: 1_000,
    batches_limit: 10,
  })
}

compete({
  copy: replicate,
  open: async () => {
    const started = performance.now()
    await database.allDocs({ include_docs: true, limit: 50 })
    const firstRows = performance.now() - started
    await database.allDocs({ include_docs: true })
    return { firstRows }
  },
  held: async () => {
    const { rows } = await database.allDocs({ include_docs: true })
    let held = NOTHING_HELD
    for (const { doc } of rows) if (doc !== undefined) held = added(held, doc)
    return held
  },
  change: replicate,
})
