// What is really there: the acceptances in the workstation's journal file, read by its own code, and those in the
// server's database.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { Command } from '#shared/domain/case/command.ts'
import { receiptNumber } from '#shared/domain/case/receipt-number.ts'
import { readJournal } from '../../src-main/host/journal/journal-content.ts'
import { openDataKey } from '../../src-main/host/sealing/open-data-key.ts'
import { openEmbeddedPostgres } from '../../src-server/db/embedded/embedded-postgres.ts'
import { DATABASE } from '../../src-server/db/open.ts'

/** The journal's commands by their receipt numbers. */
export async function journalled(dataFolder: string): Promise<ReadonlyMap<string, Command>> {
  const key = await openDataKey(dataFolder)
  if (!key.ok) throw new Error(key.error.fault)
  const content = readJournal(await readFile(join(dataFolder, 'journal')), key.value)
  if (content === null) throw new Error('the journal cannot be read')
  return new Map(content.commands.map((command) => [receiptNumber(command), command]))
}

/** The running server's own embedded database. */
export async function appliedCommands(municipalFolder: string): Promise<ReadonlyMap<string, number>> {
  const embedded = await openEmbeddedPostgres(municipalFolder)
  const client = new pg.Client({ connectionString: embedded.url(DATABASE) })
  try {
    await client.connect()
    const { rows } = await client.query<{ command: string; times: string }>(
      `select command, count(*) as times from application_event where type = 'lodged' group by command`,
    )
    return new Map(rows.map(({ command, times }) => [command, Number(times)]))
  } finally {
    await client.end()
    await embedded.close()
  }
}
