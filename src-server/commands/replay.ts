// `municipal replay`: decides the stored decisions of an application again and says whether the answers are the same.
// It reads only, beside a server that is running or without one.

import { parseArgs } from 'node:util'
import { RULE_SETS } from '#shared/policy/rule-set.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { findApplication } from '../replay/find-application.ts'
import { reportReplay } from '../replay/replay-report.ts'
import { storedDecisions } from '../replay/stored-decisions.ts'
import { dataDirOption, DEFAULT_DATA_DIR, Failure, type Subcommand, UsageError } from './subcommand.ts'

export const replay: Subcommand = {
  usage: 'replay APPLICATION-ID|RECEIPT-NUMBER [--rule-set VERSION] [--data-dir DIR]',
  summary: 'decide an application’s stored decisions again; exit code 1 where an answer is not as stored',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'rule-set': { type: 'string' }, ...dataDirOption },
    })
    const [given, ...others] = positionals
    if (given === undefined || others.length > 0) throw new UsageError('name one application')
    const under = values['rule-set'] ?? null
    if (under !== null && !RULE_SETS.some(({ version }) => version === under))
      throw new UsageError(
        `no such rule set; there are ${RULE_SETS.map(({ version }) => version).join(', ')}`,
      )
    const database = await openMunicipalDatabase(
      values['data-dir'] ?? DEFAULT_DATA_DIR,
      process.env['DATABASE_URL'],
      () => undefined,
    )
    try {
      const application = await findApplication(database.db, given)
      if (application === null) throw new Failure('no such application')
      const reports = (await storedDecisions(database.db, application)).map((stored) =>
        reportReplay(stored, under, RULE_SETS),
      )
      console.log(`application ${application}, ${reports.length} stored`)
      for (const line of reports.flatMap(({ lines }) => lines)) console.log(line)
      const different = reports.filter(({ same }) => same === false).length
      if (different > 0) throw new Failure(`${different} of ${reports.length} not as stored`)
    } finally {
      await database.close()
    }
  },
}
