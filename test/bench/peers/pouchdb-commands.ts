// PouchDB 9: each act a document of its own, later replicated to its server, which keeps them in memory.

import './strict-writes.ts'
import PouchDB from 'pouchdb-browser'
import { actsOfCounter } from '../page/acts.ts'
import { compete } from '../page/contestant.ts'

const remote = new URL(location.href).searchParams.get('peer') ?? ''
const database = new PouchDB('counter', { auto_compaction: false })

compete({
  act: async () => {
    for (const act of await actsOfCounter()) await database.put({ _id: act.id, act })
  },
  push: async () => {
    await PouchDB.replicate(database, new PouchDB(`${remote}/district`), { batch_size: 50 })
  },
})
