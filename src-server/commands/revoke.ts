// `municipal revoke`: a file of revoked certificates, or one certificate.

import { readRevocations, REVOCATION_COLUMNS, revoke } from '../jobs/revoke.ts'
import { faultLines, textIn } from './file-given.ts'
import { JOB_USAGE, refusalLines, runJob } from './job.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const revokeCommand: Subcommand = {
  usage: `revoke FILE | --certificate NUMBER [--item CODE] --sheet NUMBER [--cause 证书撤销] ${JOB_USAGE}`,
  summary: 'cancel what stands on revoked certificates; what is paid becomes a recoup item',
  run: (args) =>
    runJob(
      args,
      ['certificate', 'item', 'sheet', 'cause'],
      async ({ db, now, dryRun, positionals, option, log, report }) => {
        const done = await revoke(db, readRevocations(await textFrom(positionals, option)), {
          now,
          dryRun,
          log,
        })
        if (done.status === 'refused') {
          report(done, faultLines(done.faults))
          throw new Failure(`没有取消：${done.faults.length} 处错误`)
        }
        report(done, [
          `取消 ${done.cancelled} 件，待追回或待银行回盘 ${done.toRecoup} 件，无申请的证书 ${done.without.length} 本`,
          ...refusalLines(done.refused),
        ])
      },
    ),
}

async function textFrom(
  positionals: readonly string[],
  option: (name: string) => string | undefined,
): Promise<string> {
  const [file, ...others] = positionals
  const certificate = option('certificate')
  if (others.length > 0 || (file === undefined) === (certificate === undefined)) {
    throw new UsageError('name one file, or one --certificate with its --sheet')
  }
  if (file !== undefined) return textIn(file)
  const named = [certificate ?? '', option('item') ?? '']
  const cells = [...named, option('cause') ?? '证书撤销', option('sheet') ?? '']
  return `${REVOCATION_COLUMNS.map(({ title }) => title).join(',')}\n${cells.join(',')}`
}
