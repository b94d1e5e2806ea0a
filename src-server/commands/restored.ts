// `municipal restored`: after the database was put back from a backup. The server begins a new life: every workstation
// sends again what it knows as applied, and for a while commands made on versions that are not back yet wait for the acts
// before them instead of being decided without them (SYNC-9b). To be run before the server serves again.

import { parseArgs } from 'node:util'
import { instant } from '#shared/kernel/instant.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { beginNewLife } from '../sync/postgres/new-life.ts'
import { dataDirOption, DEFAULT_DATA_DIR, type Subcommand, UsageError } from './subcommand.ts'

const HOUR = 3_600_000

export const restored: Subcommand = {
  usage: 'restored [--wait-hours 24] [--data-dir DIR]',
  summary: 'after a restore from a backup: let the workstations send again what the backup does not hold',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: { 'wait-hours': { type: 'string', default: '24' }, ...dataDirOption },
    })
    const hours = Number(values['wait-hours'])
    if (!(hours >= 0 && hours <= 24 * 35)) throw new UsageError('--wait-hours is a number from 0 to 840')
    const database = await openMunicipalDatabase(
      values['data-dir'] ?? DEFAULT_DATA_DIR,
      process.env['DATABASE_URL'],
      () => undefined,
    )
    try {
      const until = instant(Date.now() + Math.round(hours * HOUR))
      console.log(`epoch ${await beginNewLife(database.db, until)}`)
      console.log(`waiting for earlier acts until ${new Date(until).toISOString()}`)
    } finally {
      await database.close()
    }
  },
}
