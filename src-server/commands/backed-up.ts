// `municipal backed-up`: the backup whose marks are handed in is safe. Workstations hear of it with their next changes, and
// 35 days later let go of what it covers (SYNC-9b).

import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { openMunicipalDatabase } from '../db/open.ts'
import { backupMarksSchema, noteBackup } from '../sync/postgres/backup-marks.ts'
import { dataDirOption, DEFAULT_DATA_DIR, Failure, type Subcommand, UsageError } from './subcommand.ts'

export const backedUp: Subcommand = {
  usage: 'backed-up [--data-dir DIR] < MARKS',
  summary: 'after a backup is safe: note up to where it reaches',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: dataDirOption })
    const marks = backupMarksSchema.safeParse(parseJson(await text(process.stdin)))
    if (!marks.success) throw new UsageError('standard input is not what backup-marks printed')
    const dataDir = values['data-dir'] ?? DEFAULT_DATA_DIR
    const database = await openMunicipalDatabase(dataDir, process.env['DATABASE_URL'], () => undefined)
    try {
      if (!(await noteBackup(database.db, marks.data))) {
        throw new Failure('the server was restored since these marks were taken; take a new backup')
      }
    } finally {
      await database.close()
    }
  },
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    return undefined
  }
}
