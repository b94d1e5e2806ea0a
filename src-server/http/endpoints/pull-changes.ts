// `GET /sync/changes?of=…&unit=…&city=…&epoch=…`: what happened since the cursor in the caller's unit and in the city, one
// JSON object a line, the cursor to go on with last. An answer without its last line was cut and counts for nothing.

import type { Handler } from 'hono'
import { changeLines, readPage } from '../../sync/changes-page.ts'
import { postgresStore } from '../../sync/postgres/postgres-store.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { cursorQuerySchema } from '../cursor-query.ts'
import { pathOf } from '../read-json.ts'
import { Refusal } from '../refusal.ts'
import { streamLines } from '../stream-lines.ts'

export const pullChanges = ({ db }: MunicipalContext): Handler<MunicipalEnv> => {
  const store = postgresStore(db)
  return async (c) => {
    const cursor = cursorQuerySchema.safeParse(c.req.query())
    if (!cursor.success) throw new Refusal('invalidRequest', { path: pathOf(cursor.error) })
    const { unit } = c.get('caller')
    const page = await readPage(store, unit, cursor.data)
    return c.body(streamLines(changeLines(store, unit, page, c.get('readable'))), 200, {
      'content-type': 'application/x-ndjson',
    })
  }
}
