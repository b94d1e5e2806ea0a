// payments.ndjson: one line a payment that was ordered, with the bank's answer and the list that it stood in.

import type { Application } from '#shared/domain/application/application.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { Line } from './ndjson-file.ts'
import type { Pseudonyms } from './pseudonyms.ts'

const RESULTS = { pending: 'open', paid: 'paid', failed: 'failed' } as const

/** `lists`: the first order that each payment stood in. */
export const paymentLines = (
  { id: application, payments }: Application,
  lists: ReadonlyMap<string, string>,
  names: Pseudonyms,
): readonly Line[] =>
  payments.map((payment) => ({
    id: payment.id,
    application,
    amount: payment.amount,
    orderedOn: shanghaiDate(payment.orderedAt),
    listMonth: payment.month,
    result: RESULTS[payment.result],
    resultOn: payment.settledOn,
    returnedOn: payment.returnedOn,
    reason: names.words(payment.reason),
    order: lists.get(payment.id) ?? null,
  }))
