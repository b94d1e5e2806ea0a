// The record of an application of the past, as it stands today: lean, because it was carried over from the earlier system,
// without the trace of a decision and with one entry in its log.

import { GUIDE_BANKS } from '#shared/domain/account-number/bank-card.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { unitOfDistrict } from '#shared/domain/unit/units.ts'
import { addDays, addMonths, type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { CURRENT_RULE_SET } from '#shared/policy/rule-set.ts'
import { momentOf } from '../moments.ts'
import { certified } from '../person-draft.ts'
import type { Random } from '../random.ts'
import { testCard } from '../test-numbers.ts'
import type { PastCase } from './past-case.ts'
import type { PastPerson } from './past-people.ts'
import { inventSubsidy, issueDateFor, type Subsidy, subsidyOfAmount } from './subsidies.ts'

/** The first day of applications under 沪人社规〔2021〕5号. */
const FIRST_DAY = plainDate('2021-05-01')
const FAILURES = ['账户已销户', '户名与账号不符', '账户状态异常', '卡号不存在'] as const

export type PastApplication = ReturnType<typeof recordOf>

export interface Told {
  readonly random: Random
  readonly outline: PastCase
  readonly person: PastPerson
  readonly clerk: string
  /** Runs through all of them: card, certificate and receipt numbers come from it. */
  readonly serial: number
  readonly dear: boolean
  readonly carriedOver: LogEntry
}

export function recordOf({ random, outline, person, clerk, serial, dear, carriedOver }: Told) {
  const { district, dueOn, amount, fate } = outline
  const lodgedOn = lodgedFor(random, dueOn)
  const subsidy =
    amount === null ? inventSubsidy(random, lodgedOn, dear) : subsidyOfAmount(random, lodgedOn, amount)
  const issueDate = issueDateFor(random, lodgedOn, subsidy.level)
  const unit = unitOfDistrict(district)
  const account = {
    bank: random.pick(GUIDE_BANKS),
    cardNumber: testCard(100_000_000 + serial),
    holderName: person.name,
    socialSecurityCard: random.chance(0.6),
  }
  const payment = (on: PlainDate, result: 'paid' | 'failed') => ({
    id: uuidV7(momentOf(on, 2), random.bytes(10)),
    month: on.slice(0, 7),
    amount: subsidy.amount,
    account,
    orderedAt: momentOf(on, 2),
    result,
    reason: result === 'failed' ? random.pick(FAILURES) : null,
    settledOn: on,
  })
  const first = payment(dueOn, fate.kind === 'unpaid' ? 'failed' : 'paid')
  const arrived = fate.kind === 'unpaid' && fate.by === 'payment' && fate.settledOn !== null
  const revokedOn = fate.kind === 'recouped' ? fate.cancelledOn : cancelledOn(outline)
  const change = revokedOn === null ? {} : { state: 'revoked' as const }
  const outcome = outcomeOf(subsidy, district, issueDate)
  const month = addMonths(dueOn, -1).slice(0, 7)
  const state = stateOf(outline, arrived)
  const { fundingDistrict } = outcome
  return {
    id: uuidV7(momentOf(lodgedOn, 10), random.bytes(10)),
    unit,
    version: 1,
    state,
    lodgedOn,
    lodgedBy: clerk,
    receipt: `${unit}-H00-${String(serial).padStart(6, '0')}`,
    applicant: {
      identityNumber: person.identityNumber,
      name: person.name,
      mobile: person.mobile,
      secondContact: person.secondContact,
      household:
        person.local || subsidy.category !== 'in-service'
          ? { place: 'shanghai' as const, district }
          : { place: 'elsewhere' as const, district: null },
    },
    certificate: certified(subsidy.item, subsidy.level, issueDate, serial, change),
    account,
    materials: [],
    paperFacts: [],
    skilledPost: 'missing' as const,
    outcome,
    missing: [],
    contactApplicant: null,
    grounds: [],
    log: [carriedOver],
    channel: random.chance(0.6) ? ('online' as const) : ('window' as const),
    month,
    // What the next payment is made by; what was paid needs it no more.
    generated:
      state === 'unpaid'
        ? { month, on: addMonths(dueOn, -1), outcome, amount: subsidy.amount, fundingDistrict, account }
        : null,
    payments: [first, ...(arrived ? [payment(fate.settledOn, 'paid')] : [])],
    revocation:
      revokedOn === null
        ? null
        : {
            cause: 'certificate-revoked' as const,
            ...sheetOf(revokedOn, uuidV7(momentOf(revokedOn, 9), random.bytes(10))),
            remark: '',
            on: revokedOn,
          },
  }
}

const sheetOf = (on: PlainDate, sheet: string) => ({
  sheet,
  sheetNumber: `协办单${on.slice(0, 4)}-${sheet.slice(-6)}`,
})

/** The money comes in the second month after the application, of one in ten in the third (evaluation, C1303). */
function lodgedFor(random: Random, dueOn: PlainDate): PlainDate {
  const day = addDays(addMonths(dueOn, random.chance(0.08) ? -3 : -2), random.int(-9, 9))
  return day < FIRST_DAY ? FIRST_DAY : day
}

function stateOf({ fate }: PastCase, arrived: boolean): string {
  if (fate.kind === 'paid' || arrived) return 'paid'
  if (fate.kind === 'unpaid') return fate.settledOn === null ? 'unpaid' : 'cancelled'
  return isWhole(fate.parts) ? 'recovered' : 'recouping'
}

export const isWhole = (parts: readonly { readonly percent: number }[]): boolean =>
  parts.reduce((sum, { percent }) => sum + percent, 0) >= 100

const cancelledOn = ({ fate }: PastCase): PlainDate | null =>
  fate.kind === 'unpaid' && fate.by === 'revocation' ? fate.settledOn : null

const outcomeOf = (
  { regime, class: cls, category, standard, ratio, amount }: Subsidy,
  district: PastCase['district'],
  issueDate: PlainDate,
) => ({
  decision: 'eligible' as const,
  ruleSet: CURRENT_RULE_SET.version,
  regime,
  category,
  class: cls,
  standard,
  ratio,
  amount,
  deadline: addMonths(issueDate, 12),
  earliestApplication: null,
  reviewDistrict: district,
  fundingDistrict: regime === '2021-5' ? null : district,
  failed: [],
  open: [],
  warnings: [],
})
