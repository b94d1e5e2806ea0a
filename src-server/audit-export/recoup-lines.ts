// recoup.ndjson: what was paid and cancelled, what came back of it, and how it was closed.

import { type RecoupItem, repaidOf } from '#shared/domain/recoup-item/recoup-item.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Line } from './ndjson-file.ts'
import { unitWord } from './unit-word.ts'

export const recoupLine = (item: RecoupItem): Line => ({
  id: item.id,
  application: item.application,
  unit: unitWord(item.unit),
  amount: item.amount,
  cause: item.cause,
  since: item.cancelledOn,
  paidOn: item.paidOn,
  recovered: repaidOf(item),
  repayments: item.repayments.map(({ on, amount }) => ({ on, amount })),
  ...closing(item),
})

/** Recovered on the day of the last repayment, unrecoverable on the day of the signature. */
function closing({ state, repayments, unrecoverable }: RecoupItem): {
  readonly closedOn: PlainDate | null
  readonly closedAs: 'recovered' | 'unrecoverable' | null
} {
  if (state === 'recovered') {
    const days = repayments.map(({ on }) => on).sort()
    return { closedOn: days.at(-1) ?? null, closedAs: 'recovered' }
  }
  if (state === 'unrecoverable' && unrecoverable !== null)
    return { closedOn: shanghaiDate(unrecoverable.at), closedAs: 'unrecoverable' }
  return { closedOn: null, closedAs: null }
}
