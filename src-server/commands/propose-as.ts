// What every command that proposes has in common: the reason, the preview, the number for the second person.

import type { CityPerson } from '../staff/city-person.ts'
import type { ProposalKind } from '../two-persons/proposal-kind.ts'
import { propose } from '../two-persons/proposals.ts'
import type { JobRun } from './job.ts'
import { Failure, UsageError } from './subcommand.ts'

export async function proposeAs<Content>(
  { db, now, dryRun, option, report }: JobRun,
  by: CityPerson,
  of: ProposalKind<Content>,
  content: Content,
): Promise<void> {
  const reason = option('reason')?.trim() ?? ''
  if (reason === '') throw new UsageError('--reason says why')
  const done = await propose(db, of, { content, reason }, { by, now, dryRun })
  if (!done.ok) throw new Failure(done.error.join('\n'))
  const { number, preview } = done.value
  report(done.value, [
    ...preview,
    ...(number === null ? [] : [`待复核事项 ${number}：由市级另一人执行 approve ${number}`]),
  ])
}
