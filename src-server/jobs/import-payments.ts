// 导入支付结果: the bank's answers. The whole file is taken or nothing of it: with one duplicate, unknown or impossible line,
// every fault is listed by its line and nothing is applied. Files come in parts, and what an earlier file said is known
// and passed over. A failure after a success is money that came back (退汇).

import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { applicationSchema } from '#shared/domain/application/application.ts'
import type { Payment } from '#shared/domain/application/month-life.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Db } from '../db/database.ts'
import { type BankLine, keepBankFile, takenBefore } from '../kept/bank-files.ts'
import { readTable, type TableRow } from '../tables/read-table.ts'
import { answerOf, type BankAnswer, PAYMENT_RESULT_COLUMNS } from './bank-answers.ts'
import { type BulkReport, type Candidate, runBulk } from './bulk/run-bulk.ts'
import { type LineFault, repeatedLines } from './line-fault.ts'

export type ImportPaymentsReport =
  | { readonly status: 'refused'; readonly faults: readonly LineFault[] }
  | ({
      readonly status: 'done'
      readonly paid: number
      readonly failed: number
      /** Failures after a success. */
      readonly returned: number
      /** Lines that say what an earlier file has said. */
      readonly known: number
    } & BulkReport)

interface Standing extends Candidate {
  readonly payment: Payment
}

export async function importPayments(
  db: Db,
  text: string,
  options: { readonly now: Instant; readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<ImportPaymentsReport> {
  const digest = createHash('sha256').update(text).digest('hex')
  const taken = await takenBefore(db, digest)
  if (taken !== null) return refused([{ line: 0, says: `该文件已于 ${shanghaiDate(taken)} 导入` }])
  const table = readTable(text, PAYMENT_RESULT_COLUMNS)
  if (!table.ok) return refused(table.error)
  const read = table.value.map(answerOf)
  const answers = read.flatMap((each) => ('payment' in each ? [each] : []))
  const payments = await standing(db, answers)
  const judged = answers.map((answer) => ({
    answer,
    says: faultOf(answer, payments.get(answer.payment), options.now),
  }))
  const faults = [
    ...read.flatMap((each) => ('says' in each ? [each] : [])),
    ...repeatedLines(answers, ({ payment }) => payment),
    ...judged.flatMap(({ answer: { line }, says }) => (says === null ? [] : [{ line, says }])),
  ].sort((one, other) => one.line - other.line)
  if (!options.dryRun) {
    const lines = keptLines(table.value, answers, faults.length === 0)
    await db.transaction().execute((tx) => keepBankFile(tx, digest, lines, options.now))
  }
  if (faults.length > 0) return refused(faults)
  const fresh = answers.filter((answer) => !isKnown(answer, payments.get(answer.payment)?.payment))
  const answerTo = new Map(fresh.map((answer) => [payments.get(answer.payment)?.id, answer]))
  const returned = fresh.filter(({ payment }) => payments.get(payment)?.payment.result === 'paid').length
  const report = await runBulk(db, {
    ...options,
    cause: ['importPayment', digest],
    candidates: [
      ...new Map(
        fresh.flatMap(({ payment }) => {
          const found = payments.get(payment)
          return found === undefined ? [] : [[found.id, found] as const]
        }),
      ).values(),
    ],
    bodyFor: ({ id }) => bodyOf(answerTo.get(id)),
  })
  const paid = fresh.filter(({ result }) => result === 'paid').length
  return {
    status: 'done',
    paid,
    failed: fresh.length - paid - returned,
    returned,
    known: answers.length - fresh.length,
    ...report,
  }
}

const refused = (faults: readonly LineFault[]): ImportPaymentsReport => ({ status: 'refused', faults })

function bodyOf(answer: BankAnswer | undefined) {
  invariant(answer !== undefined, 'each candidate comes from a line')
  const { payment, result, reason, on } = answer
  return { type: 'importPayment' as const, payment, result, reason, on }
}

/** The file as it came, taken or not. */
function keptLines(rows: readonly TableRow[], answers: readonly BankAnswer[], taken: boolean): BankLine[] {
  const read = new Map(answers.map((answer) => [answer.line, answer]))
  return rows.map(({ line, cells: [payment = '', , , reason = ''] }) => {
    const answer = read.get(line)
    return {
      line,
      payment: answer?.payment ?? payment,
      result: answer?.result ?? null,
      bankDate: answer?.on ?? null,
      reason: reason === '' ? null : reason,
      taken,
    }
  })
}

/** The payments that the file names, each with its application. */
async function standing(db: Db, answers: readonly BankAnswer[]): Promise<ReadonlyMap<string, Standing>> {
  const wanted = new Set(answers.map(({ payment }) => payment))
  if (wanted.size === 0) return new Map()
  const rows = await db
    .selectFrom('application')
    .where(
      sql<boolean>`exists (select 1 from jsonb_array_elements(record->'payments') as payment
        where payment->>'id' = any(${[...wanted]}::text[]))`,
    )
    .select(['id', 'unit', 'version', 'record'])
    .execute()
  return new Map(
    rows.flatMap(({ record, ...candidate }) =>
      applicationSchema
        .parse(record)
        .payments.filter(({ id }) => wanted.has(id))
        .map((payment): [string, Standing] => [payment.id, { ...candidate, payment }]),
    ),
  )
}

/** Whether an earlier file has said just this. */
function isKnown({ result, on }: BankAnswer, payment: Payment | undefined): boolean {
  if (payment === undefined || payment.result === 'pending') return false
  if (result === 'failed' && payment.returnedOn !== null) return on === payment.returnedOn
  return result === payment.result && on === payment.settledOn
}

function faultOf(answer: BankAnswer, found: Standing | undefined, now: Instant): string | null {
  if (found === undefined) return '没有这笔支付'
  const { payment } = found
  if (answer.amount !== null && answer.amount !== payment.amount)
    return `金额 ${answer.amount} 元，支付清单为 ${payment.amount} 元`
  if (answer.on > shanghaiDate(now)) return `银行日期 ${answer.on} 还没有到`
  if (isKnown(answer, payment)) return null
  if (payment.result === 'failed') return `这笔支付已于 ${payment.settledOn ?? ''} 失败，不能再改`
  if (payment.returnedOn !== null) return `这笔支付已于 ${payment.returnedOn} 退汇，不能再改`
  if (payment.result === 'paid' && answer.result === 'paid')
    return `这笔支付已于 ${payment.settledOn ?? ''} 成功，日期不同`
  const earliest = payment.settledOn ?? shanghaiDate(payment.orderedAt)
  return answer.on < earliest ? `银行日期 ${answer.on} 早于 ${earliest}` : null
}
