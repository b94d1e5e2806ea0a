// What the subcommands of the monthly jobs have in common: the database, the clock, a dry run, a report as text or JSON.
// Reports name records by their ids and never a person.

import { parseArgs } from 'node:util'
import { type BatchMonth, batchMonthSchema } from '#shared/calendar/batch-month.ts'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { municipalClock, todayOption } from '../clock.ts'
import type { Db } from '../db/database.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { dataDirOption, DEFAULT_DATA_DIR, UsageError } from './subcommand.ts'

export const JOB_USAGE = '[--dry-run] [--json] [--today YYYY-MM-DD] [--data-dir DIR]'

export interface JobRun {
  readonly db: Db
  readonly now: Instant
  readonly dryRun: boolean
  readonly positionals: readonly string[]
  readonly log: (line: string) => void
  /** Prints the report: the object with `--json`, else the lines. */
  readonly report: (object: unknown, lines: readonly string[]) => void
  readonly option: (name: string) => string | undefined
  /** Whether a switch was given. */
  readonly flag: (name: string) => boolean
}

export async function runJob(
  args: readonly string[],
  names: readonly string[],
  work: (run: JobRun) => Promise<void>,
  switches: readonly string[] = [],
): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      ...todayOption,
      ...dataDirOption,
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
    },
  })
  const given: Readonly<Record<string, unknown>> = values
  const text = (name: string): string | undefined => {
    const value = given[name]
    return typeof value === 'string' ? value : undefined
  }
  const clock = municipalClock(text('today'))
  const database = await openMunicipalDatabase(
    text('data-dir') ?? DEFAULT_DATA_DIR,
    process.env['DATABASE_URL'],
    () => undefined,
  )
  const dryRun = given['dry-run'] === true
  try {
    await work({
      db: database.db,
      now: clock(),
      dryRun,
      positionals,
      log: (line) => {
        console.error(line)
      },
      report: (object, lines) => {
        if (given['json'] === true) console.log(JSON.stringify(object))
        else for (const line of [...(dryRun ? ['试运行，没有写入'] : []), ...lines]) console.log(line)
      },
      option: text,
      flag: (name) => given[name] === true,
    })
  } finally {
    await database.close()
  }
}

export function monthIn(positionals: readonly string[]): BatchMonth {
  const [given, ...others] = positionals
  const month = batchMonthSchema.safeParse(given)
  if (!month.success || others.length > 0) throw new UsageError('name one month, such as 2026-11')
  return month.data
}

/** How many were refused for what, most first. */
export function refusalLines(refused: readonly { readonly fault: Fault }[]): string[] {
  const counts = new Map<string, number>()
  for (const { fault } of refused) {
    const says = describeFault(fault)
    counts.set(says, (counts.get(says) ?? 0) + 1)
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([says, count]) => `未办 ${count} 件：${says}`)
}
