// 支付: everything confirmed, and every owed payment whose account has been put right, goes into a payment order of the
// month for the bank. An order lists what no other order holds: the bank must not be told twice. `again` lists once more
// what an earlier order holds and the bank has not answered, and says so of each.

import { sql } from 'kysely'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { Payment } from '#shared/domain/application/month-life.ts'
import type { Db } from '../db/database.ts'
import { keepPaymentOrder, listedBefore } from '../kept/payment-orders.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { type BulkReport, type Candidate, runBulk } from './bulk/run-bulk.ts'
import { type CardWarning, cardWarnings } from './card-warnings.ts'
import type { JobOptions } from './generate-month.ts'

export interface PaymentLine {
  readonly payment: string
  readonly application: string
  readonly holderName: string
  readonly bank: string
  readonly cardNumber: string
  /** Whole yuan. */
  readonly amount: number
  /** Whether an earlier order lists it as well. */
  readonly again: boolean
}

export interface PayReport extends BulkReport {
  /** Number of the order; null where nothing was listed, and for a dry run. */
  readonly order: string | null
  readonly list: readonly PaymentLine[]
  readonly warnings: readonly CardWarning[]
}

export interface PayOptions extends JobOptions {
  /** Lists once more what an earlier order holds and the bank has not answered. */
  readonly again?: boolean
}

export async function payMonth(db: Db, options: PayOptions): Promise<PayReport> {
  const { month, now, dryRun, log, again = false } = options
  const ordered: PaymentLine[] = []
  const report = await runBulk(db, {
    cause: ['orderPayment', month],
    candidates: await due(db),
    bodyFor: (_, id) => ({ type: 'orderPayment', payment: derivedId('payment', id), month }),
    now,
    dryRun,
    log,
    onApplied: (_, after) => {
      const last = after.payments.at(-1)
      if (last !== undefined) ordered.push(lineOf(after, last, false))
    },
  })
  const waiting = await paymentList(db, month)
  // Of a dry run nothing is left behind, so what it would order is added to what waits already.
  const all = dryRun ? [...waiting, ...ordered] : waiting
  const before = await listedBefore(
    db,
    all.map(({ payment }) => payment),
  )
  const list = all
    .filter(({ payment }) => again || !before.has(payment))
    .map((line) => ({ ...line, again: before.has(line.payment) }))
  const kept = dryRun ? null : await db.transaction().execute((tx) => keepPaymentOrder(tx, month, list, now))
  return { ...report, order: kept?.number ?? null, list, warnings: await cardWarnings(db, list) }
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
    const application = applicationSchema.parse(record)
    return application.payments
      .filter((payment) => payment.result === 'pending' && payment.month === month)
      .map((payment) => lineOf(application, payment, false))
  })
}

const lineOf = (
  { id: application }: Application,
  { id: payment, amount, account: { holderName, bank, cardNumber } }: Payment,
  again: boolean,
): PaymentLine => ({ payment, application, holderName, bank, cardNumber, amount, again })
