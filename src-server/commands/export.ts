// `municipal export`: an official table as a file, with its number of rows and its digest. The file may name people: it is
// readable by its owner alone, and nothing of it is printed.

import { open, rename, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { batchMonthOf, batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { EXPORT_NAMES, exportNameSchema, EXPORTS } from '#shared/contracts/exports.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { DISTRICTS } from '#shared/policy/vocabulary.ts'
import { takeOut } from '../exports/export-log.ts'
import type { Made } from '../exports/file-of.ts'
import { dateIn } from './date-in.ts'
import { openWithTown } from './open-with-town.ts'
import { dataDirOption, type Subcommand, UsageError } from './subcommand.ts'

export const exportCommand: Subcommand = {
  usage: `export ${EXPORT_NAMES.join('|')} [--as-of YYYY-MM-DD | --month YYYY-MM] [--district NAME] --out FILE [--csv] [--json] [--data-dir DIR]`,
  summary: 'write an official table as .xlsx (or .csv); prints its rows and its SHA-256',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        month: { type: 'string' },
        district: { type: 'string' },
        out: { type: 'string' },
        csv: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        ...dataDirOption,
      },
    })
    const name = exportNameSchema.safeParse(positionals[0])
    if (!name.success || positionals.length > 1) {
      throw new UsageError(`the tables are ${EXPORT_NAMES.join(', ')}`)
    }
    const { out } = values
    if (out === undefined) throw new UsageError('--out names the file')
    const now = instant(Date.now())
    const asOf = dateIn(values['as-of'], shanghaiDate(now))
    const month = batchMonthSchema.safeParse(values.month ?? batchMonthOf(asOf))
    if (!month.success) throw new UsageError(`not a month: ${values.month}`)
    const asked = { unit: unitIn(values.district), asOf, month: month.data }
    const database = await openWithTown(values['data-dir'], now)
    try {
      const taken = { name: name.data, asked, format: values.csv ? 'csv' : 'xlsx', by: null } as const
      const made = await written(
        out,
        takeOut(database.db, taken, () => instant(Date.now())),
      )
      const { title } = EXPORTS[name.data]
      if (values.json) console.log(JSON.stringify({ name: name.data, file: out, ...made }))
      else console.log(`${title}  ${made.rows} 行  ${made.bytes} 字节  SHA-256 ${made.sha256}`)
    } finally {
      await database.close()
    }
  },
}

function unitIn(district: string | undefined): string | null {
  if (district === undefined) return null
  const known = DISTRICTS.find((each) => each === district)
  if (known === undefined) throw new UsageError(`the districts are ${DISTRICTS.join(', ')}`)
  return unitOfDistrict(known)
}

/** Under another name until it is whole, so that what is broken off never looks like an export. */
async function written(out: string, pieces: AsyncGenerator<Uint8Array, Made>): Promise<Made> {
  const unfinished = `${out}.unfinished`
  const file = await open(unfinished, 'w', 0o600)
  try {
    for (;;) {
      const piece = await pieces.next()
      if (piece.done === true) {
        await file.close()
        await rename(unfinished, out)
        return piece.value
      }
      await file.writeFile(piece.value)
    }
  } catch (problem) {
    await file.close()
    await rm(unfinished, { force: true })
    throw problem
  }
}
