// `municipal backup-marks`: run before a backup begins; what it prints is handed to `municipal backed-up` once the backup is
// safe. Changes that come in between are not taken for covered.

import { parseArgs } from 'node:util'
import { openMunicipalDatabase } from '../db/open.ts'
import { readBackupMarks } from '../sync/postgres/backup-marks.ts'
import { dataDirOption, DEFAULT_DATA_DIR, type Subcommand } from './subcommand.ts'

export const backupMarks: Subcommand = {
  usage: 'backup-marks [--data-dir DIR] > MARKS',
  summary: 'before a backup: print up to where it will reach',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: dataDirOption })
    const dataDir = values['data-dir'] ?? DEFAULT_DATA_DIR
    const database = await openMunicipalDatabase(dataDir, process.env['DATABASE_URL'], () => undefined)
    try {
      console.log(JSON.stringify(await readBackupMarks(database.db)))
    } finally {
      await database.close()
    }
  },
}
