// `municipal town`: the invented town in an empty database, and what is in it.

import { parseArgs } from 'node:util'
import { instant } from '#shared/kernel/instant.ts'
import { parsePlainDate } from '#shared/kernel/plain-date.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { loadTown } from '../demo/load-town.ts'
import { readTownSize } from './town-size.ts'
import { dataDirOption, DEFAULT_DATA_DIR, type Subcommand, UsageError } from './subcommand.ts'

export const town: Subcommand = {
  usage: 'town [--applications N] [--today YYYY-MM-DD] [--seed N] [--data-dir DIR]',
  summary: 'load the invented town into an empty database and print what it holds',
  run: async (args) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        applications: { type: 'string' },
        today: { type: 'string' },
        seed: { type: 'string' },
        ...dataDirOption,
      },
    })
    const today = values.today === undefined ? undefined : parsePlainDate(values.today)
    if (today === null) throw new UsageError(`not a date: ${values.today}`)
    const seed = values.seed === undefined ? undefined : Number(values.seed)
    if (seed !== undefined && !Number.isSafeInteger(seed)) throw new UsageError(`not a seed: ${values.seed}`)
    const applications = readTownSize(values.applications)
    const database = await openMunicipalDatabase(
      values['data-dir'] ?? DEFAULT_DATA_DIR,
      process.env['DATABASE_URL'],
      () => undefined,
    )
    try {
      await loadTown(database.db, {
        now: instant(Date.now()),
        today,
        seed,
        applications,
        report: (line) => {
          console.log(line)
        },
      })
    } finally {
      await database.close()
    }
  },
}
