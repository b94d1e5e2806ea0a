// What the bank's answer and a revocation set off in the ledgers (product sheet 2.4, 2.6). The unpaid item has the id of
// the first payment that failed or came back and lives on through later failures until a payment arrives; money that comes
// back after that is owed anew, as an item of its own day and year. The claim has the id of the sheet that revoked.

import type { FollowUp } from '#shared/domain/case/case-design.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { siblingId } from '#shared/kernel/sibling-id.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import type { Application } from './application.ts'
import type { ApplicationEvent, EventOf } from './events.ts'

export const ledgerFollowUps = (record: Application, events: readonly ApplicationEvent[]): FollowUp[] =>
  events.flatMap((event) => {
    if (event.type === 'paymentSettled') return afterPayment(record, event)
    if (event.type === 'paymentReturned') return afterReturn(record, event)
    return event.type === 'revoked' ? afterRevocation(record) : []
  })

function afterPayment(record: Application, event: EventOf<'paymentSettled'>): FollowUp[] {
  const { payment, on, result } = event
  const before = owedUntil(record, payment)
  const item = before ?? (result === 'failed' ? payment : null)
  if (result === 'paid') {
    const settled = item === null ? [] : [unpaid(item, { type: 'settleUnpaidItem', on })]
    return record.state === 'recouping' ? [...settled, claimOf(record)] : settled
  }
  invariant(item !== null, 'a payment that failed is owed')
  // Revoked while it was at the bank: nothing is owed any more.
  if (record.state === 'cancelled') return item === payment ? [] : [cancelled(item, record)]
  const reason = event.reason ?? ''
  return item === payment
    ? [unpaid(item, { type: 'openUnpaidItem', owed: { ...aboutOf(record), firstFailedOn: on, reason } })]
    : [unpaid(item, { type: 'noteFailedAgain', payment, on, reason })]
}

/** Owed again from the day on which it came back; what was to be recouped has come back by itself. */
function afterReturn(record: Application, event: EventOf<'paymentReturned'>): FollowUp[] {
  const { payment, on, reason } = event
  if (record.state === 'unpaid')
    return [
      unpaid(payment, { type: 'openUnpaidItem', owed: { ...aboutOf(record), firstFailedOn: on, reason } }),
    ]
  const returned = record.payments.find(({ id }) => id === payment)
  if (record.state !== 'recouping' || record.revocation === null || returned === undefined) return []
  return [
    {
      kind: 'recoup-item',
      target: record.revocation.sheet,
      body: {
        type: 'recordRepayment',
        repayment: siblingId(payment),
        on,
        amount: returned.amount,
        note: `银行退汇：${reason}`,
      },
    },
  ]
}

function afterRevocation(record: Application): FollowUp[] {
  if (record.state === 'recouping') return [claimOf(record)]
  const item = unpaidItemOf(record)
  return record.state === 'cancelled' && item !== null ? [cancelled(item, record)] : []
}

/** The item under which money is owed before this payment's answer; null where nothing is. */
const owedUntil = (record: Application, payment: string): string | null =>
  unpaidItemOf({ payments: record.payments.filter(({ id }) => id !== payment) })

/** The first payment that failed or came back since money last arrived. */
function unpaidItemOf({ payments }: Pick<Application, 'payments'>): string | null {
  let item: string | null = null
  for (const { id, result, returnedOn } of payments) {
    if (result === 'failed') item ??= id
    if (result === 'paid') item = returnedOn === null ? null : id
  }
  return item
}

const unpaid = (target: string, body: CommandBody): FollowUp => ({ kind: 'unpaid-item', target, body })

function cancelled(item: string, { revocation }: Application): FollowUp {
  invariant(revocation !== null, 'only a revocation cancels')
  return unpaid(item, { type: 'cancelUnpaidItem', on: revocation.on, reason: '补贴取消' })
}

function claimOf(record: Application): FollowUp {
  const { revocation, certificate, payments } = record
  const paid = payments.findLast(({ result, returnedOn }) => result === 'paid' && returnedOn === null)
  invariant(
    revocation !== null && certificate !== null && paid?.settledOn != null,
    'what is asked back was paid and revoked',
  )
  const { unit, application, applicant, item } = aboutOf(record)
  return {
    kind: 'recoup-item',
    target: revocation.sheet,
    body: {
      type: 'openRecoupItem',
      claim: {
        unit,
        application,
        applicant,
        item,
        institution: certificate.institution ?? '',
        cause: revocation.cause,
        sheetNumber: revocation.sheetNumber,
        amount: paid.amount,
        paidOn: paid.settledOn,
        cancelledOn: revocation.on,
      },
    },
  }
}

function aboutOf({ id, unit, applicant, certificate, payments }: Application) {
  const { identityNumber, name, mobile, secondContact } = applicant
  const last = payments.at(-1)
  invariant(last !== undefined && certificate !== null, 'a payment was ordered for a certificate')
  return {
    unit,
    application: id,
    applicant: { identityNumber, name, mobile, secondContact },
    item: `${certificate.occupationName ?? certificate.occupationCode} ${levelTitle(certificate.level)}`,
    amount: last.amount,
    account: last.account,
  }
}
