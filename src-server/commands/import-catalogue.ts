// `municipal import-catalogue`: a version of catalogue B is proposed, with what it would change; another person approves.

import { plainDateSchema } from '#shared/kernel/schema.ts'
import { scarceCatalogueSchema } from '#shared/policy/scarce-catalogue.ts'
import { type ColumnWanted, readTable } from '../tables/read-table.ts'
import { scarceCatalogueProposal } from '../two-persons/scarce-catalogue.ts'
import { CITY_PERSON_USAGE, cityPersonIn } from './city-person-in.ts'
import { fileIn, refuseFile, textIn } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import { proposeAs } from './propose-as.ts'
import { type Subcommand, UsageError } from './subcommand.ts'

const COLUMNS = [
  { title: '职业编码', also: ['编码'] },
  { title: '职业（工种）', also: ['职业', '职业名称'] },
] as const satisfies readonly ColumnWanted[]

const dayIn = (name: string, text: string): ReturnType<typeof plainDateSchema.parse> => {
  const day = plainDateSchema.safeParse(text)
  if (!day.success) throw new UsageError(`--${name} is a day, such as 2025-05-01`)
  return day.data
}

export const importCatalogueCommand: Subcommand = {
  usage: `import-catalogue FILE --document 文号 --from YYYY-MM-DD [--to YYYY-MM-DD] --reason WORDS ${CITY_PERSON_USAGE} ${JOB_USAGE}`,
  summary: `propose a version of catalogue B (csv: ${COLUMNS.map(({ title }) => title).join(',')}); another person of the city approves it`,
  run: (args) =>
    runJob(args, ['document', 'from', 'to', 'reason', 'as'], async (run) => {
      const { positionals, option, report } = run
      const path = await fileIn(positionals)
      const table = readTable(await textIn(path), COLUMNS)
      if (!table.ok) refuseFile(report, { status: 'refused', faults: table.error })
      const to = option('to')
      const content = scarceCatalogueSchema.safeParse({
        document: option('document'),
        from: dayIn('from', option('from') ?? ''),
        to: to === undefined ? null : dayIn('to', to),
        items: table.value.map(({ cells: [code, name] }) => ({ code, name })),
      })
      if (!content.success)
        throw new UsageError('--document names the document, and every line has a code and a name')
      await proposeAs(run, await cityPersonIn(run), scarceCatalogueProposal, content.data)
    }),
}
