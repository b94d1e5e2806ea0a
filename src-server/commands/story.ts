// `municipal story`: one case, or the cases of one person, from first to last in plain sentences: who, when, on what facts,
// which law, which money. What a supervisor shows an auditor.

import { parseArgs } from 'node:util'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { municipalClock, todayOption } from '../clock.ts'
import { openMunicipalDatabase } from '../db/open.ts'
import { casesMeant } from '../story/cases-meant.ts'
import { tellStory } from '../story/tell-story.ts'
import { dataDirOption, DEFAULT_DATA_DIR, Failure, type Subcommand, UsageError } from './subcommand.ts'

export const storyCommand: Subcommand = {
  usage: 'story APPLICATION-ID|RECEIPT-NUMBER|PERSON [--today YYYY-MM-DD] [--data-dir DIR]',
  summary: 'tell a case from first to last: who, when, on what facts, which law, which money',
  run: async (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...todayOption, ...dataDirOption },
    })
    const [given, ...others] = positionals
    if (given === undefined || others.length > 0) throw new UsageError('name one application or one person')
    const today = shanghaiDate(municipalClock(values.today)())
    const url = process.env['DATABASE_URL']
    const database = await openMunicipalDatabase(values['data-dir'] ?? DEFAULT_DATA_DIR, url, () => undefined)
    try {
      const cases = await casesMeant(database.db, given)
      if (cases.length === 0) throw new Failure('没有这件申请，也没有此人的申请')
      for (const application of cases) {
        const lines = await database.db
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute((tx) => tellStory(tx, application, today))
        console.log(`${lines.join('\n')}\n`)
      }
    } finally {
      await database.close()
    }
  },
}
