// 支付: everything confirmed, and every owed payment whose account has been put right, goes into the month's list for the
// bank. The list is what the server holds as ordered and unanswered, so a job that was stopped gives the same list again.

import { sql } from 'kysely'
import { applicationSchema } from '#shared/domain/application/application.ts'
import type { Db } from '../db/database.ts'
import { keepPaymentOrder } from '../kept/payment-orders.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { type BulkReport, type Candidate, runBulk } from './bulk/run-bulk.ts'
import type { JobOptions } from './generate-month.ts'

export interface PaymentLine {
  readonly payment: string
  readonly application: string
  readonly holderName: string
  readonly bank: string
  readonly cardNumber: string
  /** Whole yuan. */
  readonly amount: number
}

export interface PayReport extends BulkReport {
  readonly list: readonly PaymentLine[]
}

export async function payMonth(db: Db, { month, now, dryRun, log }: JobOptions): Promise<PayReport> {
  const report = await runBulk(db, {
    cause: ['orderPayment', month],
    candidates: await due(db),
    bodyFor: (_, id) => ({ type: 'orderPayment', payment: derivedId('payment', id), month }),
    now,
    dryRun,
    log,
  })
  const list = await paymentList(db, month)
  if (!dryRun) {
    const payments = list.map(({ payment }) => payment)
    await db.transaction().execute((tx) => keepPaymentOrder(tx, month, payments, now))
  }
  return { ...report, list }
}

const due = (db: Db): Promise<Candidate[]> =>
  db
    .selectFrom('application')
    .where((where) =>
      where.or([
        where('state', '=', 'confirmed'),
        where.and([where('state', '=', 'unpaid'), sql<boolean>`record->>'accountReplacedAt' is not null`]),
      ]),
    )
    .orderBy('unit')
    .orderBy('id')
    .select(['id', 'unit', 'version'])
    .execute()

async function paymentList(db: Db, month: string): Promise<PaymentLine[]> {
  const rows = await db
    .selectFrom('application')
    .where('state', '=', 'paying')
    .orderBy('unit')
    .orderBy('id')
    .select('record')
    .execute()
  return rows.flatMap(({ record }) => {
    const { id: application, payments } = applicationSchema.parse(record)
    return payments
      .filter((payment) => payment.result === 'pending' && payment.month === month)
      .map(({ id: payment, amount, account: { holderName, bank, cardNumber } }) => ({
        payment,
        application,
        holderName,
        bank,
        cardNumber,
        amount,
      }))
  })
}
