// The database for commands that only read: on the embedded one the demo town is made first where there is nothing yet, so
// that a report of a clean clone says something. A database of one's own stays as it is, also while it is empty.

import type { Instant } from '#shared/kernel/instant.ts'
import { type OpenDatabase, openMunicipalDatabase } from '../db/open.ts'
import { loadTown } from '../demo/load-town.ts'
import { DEFAULT_DATA_DIR } from './subcommand.ts'
import { DEFAULT_TOWN } from './town-size.ts'

export async function openWithTown(dataDir: string | undefined, now: Instant): Promise<OpenDatabase> {
  const url = process.env['DATABASE_URL']
  // Standard output belongs to what the command prints.
  const say = (line: string): void => {
    console.error(line)
  }
  const database = await openMunicipalDatabase(dataDir ?? DEFAULT_DATA_DIR, url, say)
  try {
    if (url === undefined || url === '') {
      const people = await database.db.selectFrom('staff').select('id').limit(1).executeTakeFirst()
      if (people === undefined) await loadTown(database.db, { now, applications: DEFAULT_TOWN, report: say })
    }
    return database
  } catch (problem) {
    await database.close()
    throw problem
  }
}
