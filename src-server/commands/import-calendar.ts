// `municipal import-calendar`: the holidays of a year as the State Council has published them; another person approves.

import { readFile } from 'node:fs/promises'
import { holidayYearSchema } from '#shared/calendar/holidays.ts'
import { holidayYearProposal } from '../two-persons/holiday-year.ts'
import { CITY_PERSON_USAGE, cityPersonIn } from './city-person-in.ts'
import { fileIn } from './file-given.ts'
import { JOB_USAGE, runJob } from './job.ts'
import { proposeAs } from './propose-as.ts'
import { Failure, type Subcommand } from './subcommand.ts'

export const importCalendarCommand: Subcommand = {
  usage: `import-calendar FILE --reason WORDS ${CITY_PERSON_USAGE} ${JOB_USAGE}`,
  summary:
    'propose the holidays of a year (json: {year, notice, holidays: [[name, MM-DD, MM-DD]], worked: [MM-DD]}); another person of the city approves them',
  run: (args) =>
    runJob(args, ['reason', 'as'], async (run) => {
      const year = holidayYearSchema.safeParse(asJson(await readFile(await fileIn(run.positionals), 'utf8')))
      if (!year.success)
        throw new Failure(
          year.error.issues
            .map(({ path, message }) => `${path.map(String).join('.')}：${message}`)
            .join('\n'),
        )
      await proposeAs(run, await cityPersonIn(run), holidayYearProposal, year.data)
    }),
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Failure('文件不是 JSON')
  }
}
