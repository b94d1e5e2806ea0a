// The CouchDB side of PouchDB's run: express-pouchdb over PouchDB in memory, filled from the benchmark's feed.
// `POST /prepare/copy` puts every record back as the feed had it, `POST /prepare/change` makes the thousand changes.

import express from 'express'
import expressPouchdb from 'express-pouchdb'
import memory from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb-core'
import mapreduce from 'pouchdb-mapreduce'
import replication from 'pouchdb-replication'

const [, , feed = ''] = process.argv
const Memory = PouchDB.plugin(memory).plugin(replication).plugin(mapreduce).defaults({ adapter: 'memory' })

const app = express()
app.use((request, response, next) => {
  response.set({
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type, accept',
    'access-control-allow-methods': 'GET, POST, PUT, DELETE, HEAD',
    'access-control-max-age': '3600',
  })
  if (request.method === 'OPTIONS') response.status(204).end()
  else next()
})
const prepare = { copy: () => Promise.resolve(), change: () => Promise.resolve() }
app.post('/prepare/:task', (request, response, next) => {
  prepare[request.params.task]().then(() => response.status(204).end(), next)
})
// Mounted before the database is opened, because mounting wraps PouchDB.
app.use('/', expressPouchdb(Memory, { mode: 'minimumForPouchDB', inMemoryConfig: true }))

const database = new Memory('district')
const documentOf = (kind, record) => ({ _id: record.id, kind, record })
for (let number = 0; ; number += 1) {
  const answer = await fetch(`${feed}/page?number=${number}`)
  const records = await answer.json()
  if (records.length === 0) break
  await database.bulkDocs(records.map((record) => documentOf(answer.headers.get('x-kind'), record)))
}
const changed = (await (await fetch(`${feed}/municipal/sync/changes`)).text())
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).record)
  .filter((record) => record !== undefined)

const put = async (records) => {
  const { rows } = await database.allDocs({ keys: records.map(({ id }) => id) })
  const revisions = new Map(rows.map(({ id, value }) => [id, value.rev]))
  await database.bulkDocs(
    records.map((record) => ({ ...documentOf('application', record), _rev: revisions.get(record.id) })),
  )
}
const { rows: before } = await database.allDocs({ keys: changed.map(({ id }) => id), include_docs: true })
const original = before.map(({ doc }) => doc.record)
let isChanged = false
prepare.copy = async () => {
  if (isChanged) await put(original)
  isChanged = false
}
prepare.change = async () => {
  await put(changed)
  isChanged = true
}

const server = app.listen(0, '127.0.0.1', () => {
  console.log(`POUCH ready http://127.0.0.1:${server.address().port}`)
})
process.on('disconnect', () => process.exit())
