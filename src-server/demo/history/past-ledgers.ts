// The ledgers that belong to applications of the past: unpaid items and claims, each the fold of its events, so that
// their trail can be read like any other's.

import type { RecoupItemEvent } from '#shared/domain/recoup-item/events.ts'
import type { RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import { recoupItemDesign } from '#shared/domain/recoup-item/recoup-item-design.ts'
import type { UnpaidItemEvent } from '#shared/domain/unpaid-item/events.ts'
import type { Contact, UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { unpaidItemDesign } from '#shared/domain/unpaid-item/unpaid-item-design.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { CaseEvent } from '#shared/domain/case/cases.ts'
import { momentOf } from '../moments.ts'
import type { Random } from '../random.ts'
import type { PastCase } from './past-case.ts'
import type { PastApplication } from './past-application.ts'

export interface Hand {
  readonly id: string
  readonly name: string
}

export interface Office {
  readonly ledger: Hand
  readonly clerk: Hand
  readonly supervisor: Hand
  /** The server's own acts. */
  readonly city: Hand
}

export interface PastLedgerRow {
  readonly record: UnpaidItem | RecoupItem
  /** One event a command, in their order. */
  readonly events: readonly CaseEvent[]
}

interface Story {
  readonly random: Random
  readonly outline: PastCase
  readonly application: PastApplication
  readonly office: Office
  readonly today: PlainDate
}

/** Null where the money arrived and stayed. */
export function ledgerOf(story: Story): PastLedgerRow | null {
  switch (story.outline.fate.kind) {
    case 'paid':
      return null
    case 'unpaid':
      return unpaidRow(story)
    case 'recouped':
      return recoupRow(story)
  }
}

const acted = (at: Instant, { id, name }: Hand) => ({ v: 1 as const, at, by: id, byName: name })

const applicantOf = ({ applicant }: PastApplication) => {
  const { identityNumber, name, mobile, secondContact } = applicant
  return { identityNumber, name, mobile, secondContact }
}

const itemOf = ({ certificate }: PastApplication): string =>
  `${certificate.occupationName ?? ''} ${levelTitle(certificate.level ?? null)}`

function unpaidRow({ random, outline, application, office, today }: Story): PastLedgerRow {
  const [payment] = application.payments
  const { fate, dueOn } = outline
  invariant(payment !== undefined && fate.kind === 'unpaid', 'what is unpaid was ordered')
  const head = (at: Instant, hand: Hand) => ({ unpaidItem: payment.id, ...acted(at, hand) })
  const events: UnpaidItemEvent[] = [
    {
      ...head(momentOf(dueOn, 3), office.city),
      type: 'unpaidOpened',
      owed: {
        unit: application.unit,
        application: application.id,
        applicant: applicantOf(application),
        item: itemOf(application),
        amount: payment.amount,
        account: payment.account,
        firstFailedOn: dueOn,
        reason: payment.reason ?? '',
      },
    },
  ]
  const end = fate.settledOn ?? today
  for (let n = 1; n <= random.int(0, 4); n += 1) {
    const day = addDays(dueOn, n * 23)
    if (day >= end) break
    const last = fate.settledOn !== null || random.chance(0.3)
    events.push(contacted(random, momentOf(day, 10, random.int(0, 59)), head, office.ledger, last))
  }
  const corrected = fate.settledOn !== null && fate.by === 'payment'
  if (corrected) {
    const at = momentOf(addDays(fate.settledOn, -6), 11)
    const note = '本人到窗口办理'
    events.push({
      ...head(at, office.clerk),
      type: 'accountCorrected',
      account: payment.account,
      manner: 'counter',
      note,
    })
  }
  if (fate.settledOn !== null) {
    const ended = { ...head(momentOf(fate.settledOn, 3), office.city), on: fate.settledOn }
    events.push(
      corrected
        ? { ...ended, type: 'unpaidSettled' }
        : { ...ended, type: 'unpaidCancelled', reason: '证书撤销' },
    )
  } else if (random.chance(0.12) && addDays(dueOn, 300) < today) {
    events.push(...givenUp(random, addDays(dueOn, 200), head, office))
  }
  const record = events.reduce<UnpaidItem | null>(
    (state, event) => unpaidItemDesign.applyAll(state, [event]),
    null,
  )
  invariant(record !== null, 'every story begins')
  return { record, events }
}

type Head = (
  at: Instant,
  hand: Hand,
) => {
  unpaidItem: string
  v: 1
  at: Instant
  by: string
  byName: string
}

function contacted(random: Random, at: Instant, head: Head, hand: Hand, reached: boolean): UnpaidItemEvent {
  const result: Contact['result'] = reached ? 'reached' : random.pick(['no-answer', 'busy', 'wrong-number'])
  const note = reached ? '已告知携带银行卡到窗口办理' : ''
  const contact: Contact = { at, by: hand.id, byName: hand.name, way: 'phone', result, note }
  return { ...head(at, hand), type: 'unpaidContacted', contact }
}

/** Three attempts over two days, and the supervisor's signature. */
function givenUp(
  random: Random,
  day: PlainDate,
  head: Head,
  { ledger, supervisor }: Office,
): UnpaidItemEvent[] {
  const attempts = [
    [0, 10],
    [0, 15],
    [1, 14],
  ].map(([later = 0, hour = 0]) =>
    contacted(random, momentOf(addDays(day, later), hour, random.int(0, 59)), head, ledger, false),
  )
  const at = momentOf(addDays(day, 2), 16)
  return [
    ...attempts,
    { ...head(at, supervisor), type: 'unreachableSigned', grounds: '手机及备用联系人均无法接通' },
  ]
}

function recoupRow({ random, outline, application, office }: Story): PastLedgerRow {
  const { revocation, certificate } = application
  const [payment] = application.payments
  const { fate, dueOn } = outline
  invariant(
    revocation !== null && payment !== undefined && fate.kind === 'recouped',
    'what is asked back was paid and revoked',
  )
  const id = revocation.sheet
  const head = (at: Instant, hand: Hand) => ({ recoupItem: id, ...acted(at, hand) })
  const opened: RecoupItemEvent = {
    ...head(momentOf(fate.cancelledOn, 9), office.city),
    type: 'recoupOpened',
    claim: {
      unit: application.unit,
      application: application.id,
      applicant: applicantOf(application),
      item: itemOf(application),
      institution: certificate.institution ?? '',
      cause: revocation.cause,
      sheetNumber: revocation.sheetNumber,
      amount: payment.amount,
      paidOn: dueOn,
      cancelledOn: fate.cancelledOn,
    },
  }
  const repaid = fate.parts.map(({ on, percent }): RecoupItemEvent => {
    const at = instant(momentOf(on, 15))
    const amount = (payment.amount * percent) / 100
    const repayment = {
      at,
      by: office.city.id,
      byName: office.city.name,
      id: random.uuid(),
      on,
      amount,
      note: '评价机构退回',
    }
    return { ...head(at, office.city), type: 'repaid', repayment }
  })
  const events = [opened, ...repaid]
  const record = events.reduce<RecoupItem | null>(
    (state, event) => recoupItemDesign.applyAll(state, [event]),
    null,
  )
  invariant(record !== null, 'every story begins')
  return { record, events }
}
