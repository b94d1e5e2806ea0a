// 导入支付结果: the bank's answers. The whole file is taken or nothing of it: with one duplicate, unknown or already
// answered item, every fault is listed by its line and nothing is applied.

import { sql } from 'kysely'
import { applicationSchema } from '#shared/domain/application/application.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import { keepBankFile } from '../kept/bank-files.ts'
import { type BulkReport, type Candidate, runBulk } from './bulk/run-bulk.ts'
import { type LineFault, repeatedLines } from './line-fault.ts'
import { readTable, type TableRow } from './read-table.ts'
import { z } from 'zod'

export const PAYMENT_RESULT_COLUMNS = ['支付编号', '结果', '原因'] as const

export type ImportPaymentsReport =
  | { readonly status: 'refused'; readonly faults: readonly LineFault[] }
  | ({ readonly status: 'done'; readonly paid: number; readonly failed: number } & BulkReport)

interface Answer {
  readonly line: number
  readonly payment: string
  readonly result: 'paid' | 'failed'
  readonly reason: string | null
}

export async function importPayments(
  db: Db,
  text: string,
  options: { readonly now: Instant; readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<ImportPaymentsReport> {
  const table = readTable(text, PAYMENT_RESULT_COLUMNS)
  if (!table.ok) return { status: 'refused', faults: table.error }
  const read = table.value.map(answerOf)
  const answers = read.flatMap((each) => ('payment' in each ? [each] : []))
  const open = await pendingPayments(db)
  const faults = [
    ...read.flatMap((each) => ('says' in each ? [each] : [])),
    ...repeatedLines(answers, ({ payment }) => payment),
    ...(await unanswerable(db, answers, open)),
  ].sort((one, other) => one.line - other.line)
  if (!options.dryRun) await keep(db, table.value, answers, faults.length === 0, options.now)
  if (faults.length > 0) return { status: 'refused', faults }
  const answerOfCandidate = new Map(answers.map((answer) => [open.get(answer.payment)?.id, answer]))
  const report = await runBulk(db, {
    ...options,
    cause: ['importPayment'],
    candidates: answers.flatMap(({ payment }) => open.get(payment) ?? []),
    bodyFor: ({ id }) => {
      const { payment = '', result = 'failed' as const, reason = null } = answerOfCandidate.get(id) ?? {}
      return { type: 'importPayment', payment, result, reason }
    },
  })
  const paid = answers.filter(({ result }) => result === 'paid').length
  return { status: 'done', paid, failed: answers.length - paid, ...report }
}

/** The file as it came, taken or not. */
async function keep(
  db: Db,
  rows: readonly TableRow[],
  answers: readonly Answer[],
  taken: boolean,
  now: Instant,
): Promise<void> {
  const read = new Map(answers.map((answer) => [answer.line, answer]))
  const lines = rows.map(({ line, cells: [payment = '', , reason = ''] }) => ({
    line,
    payment,
    result: read.get(line)?.result ?? null,
    bankDate: null,
    reason: reason === '' ? null : reason,
    taken,
  }))
  await db.transaction().execute((tx) => keepBankFile(tx, lines, now))
}

const RESULTS: ReadonlyMap<string, Answer['result']> = new Map([
  ['成功', 'paid'],
  ['失败', 'failed'],
])

function answerOf({ line, cells }: TableRow): Answer | LineFault {
  const [payment = '', said = '', reason = ''] = cells
  const result = RESULTS.get(said)
  if (!z.uuid().safeParse(payment).success) return { line, says: '支付编号格式不对' }
  if (result === undefined) return { line, says: '结果应为“成功”或“失败”' }
  if (reason.length > 200) return { line, says: '原因超过 200 字' }
  return { line, payment, result, reason: reason === '' ? null : reason }
}

/** Payments that wait for the bank's answer, by their ids. */
async function pendingPayments(db: Db): Promise<ReadonlyMap<string, Candidate>> {
  const rows = await db
    .selectFrom('application')
    .where('state', '=', 'paying')
    .select(['id', 'unit', 'version', 'record'])
    .execute()
  return new Map(
    rows.flatMap(({ record, ...candidate }) =>
      applicationSchema
        .parse(record)
        .payments.filter(({ result }) => result === 'pending')
        .map((payment): [string, Candidate] => [payment.id, candidate]),
    ),
  )
}

async function unanswerable(
  db: Db,
  answers: readonly Answer[],
  open: ReadonlyMap<string, Candidate>,
): Promise<LineFault[]> {
  const strangers = answers.filter(({ payment }) => !open.has(payment))
  const faults: LineFault[] = []
  for (const { line, payment } of strangers) {
    const known = await db
      .selectFrom('application')
      .where(sql<boolean>`record->'payments' @> ${JSON.stringify([{ id: payment }])}::jsonb`)
      .select('state')
      .executeTakeFirst()
    faults.push({ line, says: known === undefined ? '没有这笔支付' : '这笔支付已有结果' })
  }
  return faults
}
