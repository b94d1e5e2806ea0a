// `GET /sync/changes?of=…&unit=…&city=…&epoch=…`: what happened since the cursor in the caller's unit and in the city, one
// JSON object a line, the cursor to go on with last. An answer without its last line was cut and counts for nothing.

import type { Handler } from 'hono'
import { z } from 'zod'
import { cursorSchema } from '#shared/contracts/municipal.ts'
import { unitIdSchema } from '#shared/domain/unit/units.ts'
import { changeLines, readPage } from '../../sync/changes-page.ts'
import { postgresStore } from '../../sync/postgres/postgres-store.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { pathOf } from '../read-json.ts'
import { Refusal } from '../refusal.ts'

const number = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
const querySchema = z.object({
  of: unitIdSchema.nullable().default(null),
  unit: number.default(0),
  city: number.default(0),
  epoch: z
    .uuid()
    .or(z.literal('').transform(() => null))
    .nullable()
    .default(null),
})

export const pullChanges = ({ db }: MunicipalContext): Handler<MunicipalEnv> => {
  const store = postgresStore(db)
  return async (c) => {
    const query = querySchema.safeParse(c.req.query())
    if (!query.success) throw new Refusal('invalidRequest', { path: pathOf(query.error) })
    const unit = c.get('caller').unit
    const page = await readPage(store, unit, cursorSchema.parse(query.data))
    return c.body(streamOf(changeLines(store, unit, page)), 200, { 'content-type': 'application/x-ndjson' })
  }
}

/** Pulled at the reader's pace; an error on the way breaks the connection instead of ending it politely. */
function streamOf(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const line = await lines.next()
      if (line.done === true) controller.close()
      else controller.enqueue(encoder.encode(line.value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}
