// `municipal pay`: the month's payments, and the list for the bank. The list names accounts: it is written to the file
// that is named, readable by its owner alone, and never printed.

import { writeFile } from 'node:fs/promises'
import { payMonth, type PaymentLine } from '../jobs/pay-month.ts'
import { JOB_USAGE, monthIn, refusalLines, runJob } from './job.ts'
import { type Subcommand, UsageError } from './subcommand.ts'

const HEAD = '支付编号,申请编号,户名,开户银行,账号,金额（元）'

const csvOf = (list: readonly PaymentLine[]): string =>
  `\uFEFF${[HEAD, ...list.map(({ payment, application, holderName, bank, cardNumber, amount }) => [payment, application, holderName.replace(/[",\r\n]/g, ' '), bank, cardNumber, amount].join(','))].join('\r\n')}\r\n`

export const pay: Subcommand = {
  usage: `pay MONTH --out FILE ${JOB_USAGE}`,
  summary: 'order the month’s payments, corrected accounts included, and write the bank’s list',
  run: (args) =>
    runJob(args, ['out'], async ({ db, now, dryRun, positionals, log, report, option }) => {
      const month = monthIn(positionals)
      const out = option('out')
      if (out === undefined && !dryRun) throw new UsageError('--out names the file for the bank’s list')
      const { list, applied, refused } = await payMonth(db, { month, now, dryRun, log })
      if (out !== undefined && !dryRun) await writeFile(out, csvOf(list), { mode: 0o600 })
      const amount = list.reduce((sum, line) => sum + line.amount, 0)
      report({ month, applied, refused, listed: list.length, amount }, [
        `${month} 新增支付 ${applied} 件；清单 ${list.length} 件，共 ${amount} 元`,
        ...refusalLines(refused),
      ])
    }),
}
