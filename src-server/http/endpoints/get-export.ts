// `GET /exports/:name?asOf=…&format=…`: an official table of the caller's district, of the whole city for the city's
// supervisor. Streamed out of one snapshot; written down before the first byte leaves. As `page` it is the lines of a
// statistical table to show and print; a ledger names people and leaves only as a file.

import type { Context, Handler } from 'hono'
import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import {
  EXPORT_TYPES,
  type ExportName,
  exportNameSchema,
  type ExportPage,
  exportQuerySchema,
  EXPORTS,
} from '#shared/contracts/exports.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { Db } from '../../db/database.ts'
import { takeOut } from '../../exports/export-log.ts'
import type { Asked } from '../../exports/official/asked.ts'
import { officialTable } from '../../exports/official/official-table.ts'
import { pageOf } from '../../exports/page-of.ts'
import { unitSeenBy } from '../asked-report.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'
import { pathOf } from '../read-json.ts'
import { Refusal } from '../refusal.ts'
import { streamPieces } from '../stream-pieces.ts'

export const getExport =
  ({ db, clock }: MunicipalContext): Handler<MunicipalEnv> =>
  async (c) => {
    const name = exportNameSchema.safeParse(c.req.param('name'))
    if (!name.success) throw new Refusal('invalidRequest', { path: 'name' }, 404)
    const query = exportQuerySchema.safeParse(c.req.query())
    if (!query.success) throw new Refusal('invalidRequest', { path: pathOf(query.error) })
    const { staff, device, unit } = c.get('caller')
    const asOf = query.data.asOf ?? shanghaiDate(clock())
    const month = query.data.month ?? batchMonthOf(asOf)
    const asked: Asked = { unit: unitSeenBy(unit), asOf, month }
    const { format } = query.data
    if (format === 'page') return answerPage(c, db, name.data, asked)
    const taken = { name: name.data, asked, format, by: { staff, device } }
    const body = await streamPieces(takeOut(db, taken, clock))
    return c.body(body, 200, { 'content-type': EXPORT_TYPES[format], 'content-disposition': 'attachment' })
  }

async function answerPage(c: Context, db: Db, name: ExportName, asked: Asked): Promise<Response> {
  if (EXPORTS[name].ledger) throw new Refusal('invalidRequest', { path: 'format' })
  const pages = officialTable(db, name, asked, pageOf)
  const made = await pages.next()
  await pages.return(made.value)
  return c.json(made.value satisfies ExportPage)
}
