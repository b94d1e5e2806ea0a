// `municipal proposals`, `approve`, `decline`: what waits for a second person of the city, and what becomes of it.

import { decideProposal, openProposals } from '../two-persons/proposals.ts'
import { PROPOSAL_KINDS } from '../two-persons/kinds.ts'
import { CITY_PERSON_USAGE, cityPersonIn } from './city-person-in.ts'
import { JOB_USAGE, runJob } from './job.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const proposalsCommand: Subcommand = {
  usage: 'proposals [--json] [--today YYYY-MM-DD] [--data-dir DIR]',
  summary: 'list what waits for a second person of the city, with what it would change',
  run: (args) =>
    runJob(args, [], async ({ db, report }) => {
      const open = await db.transaction().execute((tx) => openProposals(tx, PROPOSAL_KINDS))
      report(
        open,
        open.length === 0
          ? ['没有待复核事项']
          : open.flatMap(({ number, title, reason, proposedBy, preview }) => [
              `${number} ${title}，${proposedBy}提出：${reason}`,
              ...preview.map((line) => `    ${line}`),
            ]),
      )
    }),
}

const deciding = (name: string, outcome: 'approved' | 'declined', summary: string): Subcommand => ({
  usage: `${name} NUMBER ${CITY_PERSON_USAGE} ${JOB_USAGE}`,
  summary,
  run: (args) =>
    runJob(args, ['as'], async (run) => {
      const [given, ...others] = run.positionals
      const number = Number(given)
      if (!Number.isSafeInteger(number) || number < 1 || number > 2_147_483_647 || others.length > 0)
        throw new UsageError('name one number, as `proposals` lists it')
      const by = await cityPersonIn(run)
      const done = await decideProposal(run.db, PROPOSAL_KINDS, { number, outcome }, { ...run, by })
      if (!done.ok) throw new Failure(done.error.join('\n'))
      const { title, preview } = done.value
      run.report(done.value, [`${title}：${outcome === 'approved' ? '已复核生效' : '已退回'}`, ...preview])
    }),
})

export const approveCommand = deciding(
  'approve',
  'approved',
  'approve what another person of the city has proposed, and carry it out',
)

export const declineCommand = deciding(
  'decline',
  'declined',
  'decline what another person of the city has proposed',
)
