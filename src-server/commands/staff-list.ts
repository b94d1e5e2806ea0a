// `municipal staff list`: who may do what, today.

import { parseArgs } from 'node:util'
import { instant } from '#shared/kernel/instant.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { listStaff } from '../staff/list-staff.ts'
import { dataDirOption, DEFAULT_DATA_DIR, type Subcommand } from './subcommand.ts'

export const staffList: Subcommand = {
  usage: 'staff list [--data-dir DIR]',
  summary: 'list the accounts with their units and roles',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: dataDirOption })
    const database = await openMunicipalDatabase(
      values['data-dir'] ?? DEFAULT_DATA_DIR,
      process.env['DATABASE_URL'],
      () => undefined,
    )
    try {
      for (const person of await listStaff(database.db, instant(Date.now()))) {
        console.log(
          `${person.unit}  ${person.username.padEnd(16)} ${person.roles.join(',').padEnd(20)} ${person.name}`,
        )
      }
    } finally {
      await database.close()
    }
  },
}
