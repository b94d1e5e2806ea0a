// The municipal program: one table of subcommands, one file each.

import { answerCommand } from './commands/answer.ts'
import { askCommand } from './commands/ask.ts'
import { auditExportCommand } from './commands/audit-export.ts'
import { backedUp } from './commands/backed-up.ts'
import { backupMarks } from './commands/backup-marks.ts'
import { correctWatermarkCommand } from './commands/correct-watermark.ts'
import { draw } from './commands/draw.ts'
import { exportCommand } from './commands/export.ts'
import { generate } from './commands/generate.ts'
import { importCalendarCommand } from './commands/import-calendar.ts'
import { importCatalogueCommand } from './commands/import-catalogue.ts'
import { importCertificatesCommand } from './commands/import-certificates.ts'
import { importFactsCommand } from './commands/import-facts.ts'
import { importOnlineCommand } from './commands/import-online.ts'
import { importPaymentsCommand } from './commands/import-payments.ts'
import { importRepaymentsCommand } from './commands/import-repayments.ts'
import { liftHoldCommand } from './commands/lift-hold.ts'
import { pay } from './commands/pay.ts'
import { recheckCommand } from './commands/recheck.ts'
import { approveCommand, declineCommand, proposalsCommand } from './commands/proposals.ts'
import { replay } from './commands/replay.ts'
import { report } from './commands/report.ts'
import { resolvePendingCommand } from './commands/resolve-pending.ts'
import { restored } from './commands/restored.ts'
import { revokeCommand } from './commands/revoke.ts'
import { serve } from './commands/serve.ts'
import { staffAdd } from './commands/staff-add.ts'
import { staffList } from './commands/staff-list.ts'
import { Failure, type Subcommand, UsageError } from './commands/subcommand.ts'
import { storyCommand } from './commands/story.ts'
import { town } from './commands/town.ts'
import { verifyDrawCommand } from './commands/verify-draw.ts'

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  serve,
  'backup-marks': backupMarks,
  'backed-up': backedUp,
  restored,
  town,
  report,
  export: exportCommand,
  'audit-export': auditExportCommand,
  'staff add': staffAdd,
  'staff list': staffList,
  replay,
  story: storyCommand,
  'import-facts': importFactsCommand,
  'import-certificates': importCertificatesCommand,
  'import-online': importOnlineCommand,
  'resolve-pending': resolvePendingCommand,
  recheck: recheckCommand,
  draw,
  'verify-draw': verifyDrawCommand,
  generate,
  pay,
  'correct-watermark': correctWatermarkCommand,
  'import-payments': importPaymentsCommand,
  'import-repayments': importRepaymentsCommand,
  revoke: revokeCommand,
  'lift-hold': liftHoldCommand,
  ask: askCommand,
  answer: answerCommand,
  'import-catalogue': importCatalogueCommand,
  'import-calendar': importCalendarCommand,
  proposals: proposalsCommand,
  approve: approveCommand,
  decline: declineCommand,
}

const HELP = `npm run municipal -- COMMAND

${Object.values(SUBCOMMANDS)
  .map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  .join('\n')}

Environment:
  JIBU_PASSWORD_FILE   the file with the password of the person named by --as; without it, asked for at the terminal
  DATABASE_URL   a PostgreSQL 15 or newer; without it an embedded one runs with its data below --data-dir
`

function find(args: readonly string[]): { subcommand: Subcommand; rest: readonly string[] } | null {
  for (const words of [2, 1]) {
    const subcommand = SUBCOMMANDS[args.slice(0, words).join(' ')]
    if (subcommand !== undefined) return { subcommand, rest: args.slice(words) }
  }
  return null
}

async function main(args: readonly string[]): Promise<number> {
  const found = find(args)
  const asked = args.includes('--help') || args.includes('-h')
  if (found === null || asked) {
    ;(asked ? console.log : console.error)(HELP)
    return asked ? 0 : 2
  }
  try {
    await found.subcommand.run(found.rest)
    return 0
  } catch (problem) {
    if (problem instanceof UsageError || isBadOption(problem)) {
      console.error(`${problem.message}\n\nusage: ${found.subcommand.usage}`)
      return 2
    }
    console.error(problem instanceof Failure ? problem.message : problem)
    return 1
  }
}

const isBadOption = (problem: unknown): problem is Error =>
  problem instanceof TypeError && 'code' in problem && String(problem.code).startsWith('ERR_PARSE_ARGS')

// A reader that is gone (`| head`, a starter that was killed) must not end us before the database is closed.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
process.exitCode = await main(process.argv.slice(2))
// The channel to the program that started this one would keep it alive.
if (process.connected) process.disconnect()
