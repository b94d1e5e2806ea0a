// `municipal pay`: the month's payment order, for the bank. It names accounts: it is written to the file that is named,
// readable by its owner alone, and never printed. A workbook with text cells unless the file's name ends in .csv.

import { writeFile } from 'node:fs/promises'
import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { fileOf } from '../exports/file-of.ts'
import { paymentOrderTable } from '../exports/payment-order-table.ts'
import { payMonth } from '../jobs/pay-month.ts'
import { JOB_USAGE, monthIn, refusalLines, runJob } from './job.ts'
import { Failure, type Subcommand, UsageError } from './subcommand.ts'

export const pay: Subcommand = {
  usage: `pay MONTH --out FILE.xlsx|FILE.csv [--again] ${JOB_USAGE}`,
  summary: 'order the month’s payments, corrected accounts included, and write the bank’s list',
  run: (args) =>
    runJob(
      args,
      ['out'],
      async ({ db, now, dryRun, positionals, log, report, option, flag }) => {
        const month = monthIn(positionals)
        const out = option('out')
        if (out === undefined && !dryRun) throw new UsageError('--out names the file for the bank’s list')
        if (month > batchMonthOf(shanghaiDate(now))) throw new Failure(`${month} 尚未到支付月份`)
        const done = await payMonth(db, { month, now, dryRun, log, again: flag('again') })
        const { list, order, applied, refused, warnings } = done
        if (out !== undefined && order !== null) {
          const pieces: Uint8Array[] = []
          const table = paymentOrderTable(order, list)
          for await (const piece of fileOf(table, out.endsWith('.csv') ? 'csv' : 'xlsx')) pieces.push(piece)
          await writeFile(out, Buffer.concat(pieces), { mode: 0o600 })
        }
        const amount = list.reduce((sum, line) => sum + line.amount, 0)
        const repeated = list.filter(({ again }) => again).length
        report({ month, order, applied, refused, listed: list.length, repeated, amount, warnings }, [
          `${month} 新增支付 ${applied} 件；${dryRun ? '拟列' : `清单 ${order ?? '（无）'}`} ${list.length} 件，共 ${amount} 元${repeated === 0 ? '' : `，其中重复列出 ${repeated} 件`}`,
          ...warnings.map(({ payment, says }) => `提示：${payment} ${says}`),
          ...refusalLines(refused),
        ])
      },
      ['again'],
    ),
}
