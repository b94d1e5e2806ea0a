// `GET /sync/snapshot?of=…&epoch=…&unit=…&city=…&after=…`: the first copy of the caller's unit, streamed (SYNC-10). Without
// `after` it begins; with the pin and the last stored page's token it goes on behind that page.

import type { Handler } from 'hono'
import { postgresStore } from '../../sync/postgres/postgres-store.ts'
import { placeAfter, snapshotLines } from '../../sync/snapshot.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { cursorQuerySchema } from '../cursor-query.ts'
import { pathOf } from '../read-json.ts'
import { Refusal } from '../refusal.ts'
import { streamLines } from '../stream-lines.ts'

export const pullSnapshot = ({ db }: MunicipalContext): Handler<MunicipalEnv> => {
  const store = postgresStore(db)
  return (c) => {
    const { after, ...cursor } = c.req.query()
    const pin = cursorQuerySchema.safeParse(cursor)
    if (!pin.success) throw new Refusal('invalidRequest', { path: pathOf(pin.error) })
    if (after !== undefined && placeAfter(after) === null)
      throw new Refusal('invalidRequest', { path: 'after' })
    const begun = after === undefined ? null : { pin: pin.data, after }
    const lines = snapshotLines(store, c.get('caller').unit, begun, c.get('readable'))
    return Promise.resolve(c.body(streamLines(lines), 200, { 'content-type': 'application/x-ndjson' }))
  }
}
