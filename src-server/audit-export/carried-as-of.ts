// A record that an earlier system handed over, as it stood on a day before it was handed over: what it carries counts as
// known on the day that it names. Between lodging and first payment it names no day, so it counts as accepted there.

import type { Application } from '#shared/domain/application/application.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'

/** Null: it had not been lodged yet. */
export function carriedAsOf(record: Application, day: PlainDate): Application | null {
  if (record.lodgedOn === null || record.lodgedOn > day) return null
  const payments = record.payments
    .filter(({ orderedAt }) => shanghaiDate(orderedAt) <= day)
    .map((payment) =>
      payment.settledOn !== null && payment.settledOn > day
        ? { ...payment, result: 'pending' as const, reason: null, settledOn: null }
        : payment,
    )
  const revocation = record.revocation !== null && record.revocation.on <= day ? record.revocation : null
  const generated = record.generated !== null && record.generated.on <= day ? record.generated : null
  return { ...record, payments, revocation, generated, state: stateOf(record, payments, revocation) }
}

const AFTER_PAYMENT = { pending: 'paying', paid: 'paid', failed: 'unpaid' } as const

function stateOf(
  record: Application,
  payments: Application['payments'],
  revocation: Application['revocation'],
): Application['state'] {
  const last = payments.at(-1)
  if (record.revocation === null && last?.id === record.payments.at(-1)?.id && last?.result !== 'pending')
    return record.state
  const paid = payments.some(({ result }) => result === 'paid')
  if (revocation !== null) return paid ? 'recouping' : 'cancelled'
  if (last === undefined) return 'accepted'
  return AFTER_PAYMENT[last.result]
}
