// M-4: the amount paid is the law's amount on the facts known when it was ordered: recomputed from the auditor's own
// reading of regime, class, standard, ratio, deadline and, for people in service, of the six months.

import type { Books } from '../books.ts'
import { addMonths } from '../days.ts'
import type { ApplicationLine, FactLine, PaymentLine } from '../export-lines.ts'
import type { Findings, Violation } from '../finding.ts'
import { deadlineOf } from '../law/deadline.ts'
import { employedForSixMonths, employedOn, knownOn } from '../law/employment.ts'
import { ratioOf } from '../law/ratio.ts'
import { type Regime, regimeOf } from '../law/regime.ts'
import { SEVENTEEN, standardOf } from '../law/standard.ts'
import { folded } from '../money-standing.ts'

const CLAUSE = '沪人社规〔2025〕7号 一（三）、五（四）'

export function theLawsAmount(books: Books): Findings {
  let notTold = 0
  const violations = books.payments.flatMap((payment) => {
    const application = books.application.get(payment.application)
    const told = application === undefined ? null : claimOf(application)
    if (application === undefined || told === null) {
      notTold += 1
      return []
    }
    return [...sums(books, told, payment), ...conditions(books, told, payment)]
  })
  return { violations, looked: books.payments.length, notTold }
}

interface Claim {
  readonly application: ApplicationLine
  readonly applied: string
  readonly issued: string
  readonly category: string
  readonly regime: Regime | null
  readonly occupation: string
}

function claimOf(application: ApplicationLine): Claim | null {
  const { lodgedOn, category, certificate } = application
  const issued = certificate?.issueDate ?? null
  if (lodgedOn === null || category === null || issued === null || certificate?.occupationCode == null)
    return null
  return {
    application,
    applied: lodgedOn,
    issued,
    category,
    regime: regimeOf(lodgedOn, issued),
    occupation: folded(certificate.occupationCode),
  }
}

function sums(books: Books, claim: Claim, payment: PaymentLine): Violation[] {
  const { application, applied, issued, category, regime, occupation } = claim
  if (regime === null)
    return [found('paid where no notice holds', claim, payment, `applied ${applied}, issued ${issued}`)]
  if (application.regime !== null && application.regime !== regime)
    return [
      found(
        'another notice applies',
        claim,
        payment,
        `the record says ${application.regime}, the law ${regime}`,
      ),
    ]
  const of = classOf(books, claim)
  if (of !== null && application.class !== null && regime === '2025-7' && of !== application.class)
    return [
      found(
        'another class applies',
        claim,
        payment,
        `the record says ${application.class}, the catalogues ${of}`,
      ),
    ]
  const level = application.certificate?.level ?? null
  const kind = application.certificate?.kind ?? null
  const standard = standardOf({ regime, kind, level, occupation, issued, class: of ?? application.class })
  const ratio = ratioOf(category, regime)
  if (ratio === null)
    return [found('a category that the notice does not know', claim, payment, `${category} under ${regime}`)]
  if (standard === null) return []
  const facts = factsFor(books, claim, payment)
  const percents =
    facts.length === 0 || ratio.plain === ratio.employed
      ? [ratio.plain, ratio.employed]
      : [employedOn(facts, applied) ? ratio.employed : ratio.plain]
  const allowed = percents.map((percent) => (standard * percent) / 100)
  return allowed.includes(payment.amount)
    ? []
    : [
        found(
          'not the law’s amount',
          claim,
          payment,
          `paid ${payment.amount} yuan, the law gives ${[...new Set(allowed)].join(' or ')} (${standard} × ${percents.join('/')} %)`,
        ),
      ]
}

/** Class A and, where the catalogue in force on the day of issue is in the export, B and C; null where it is not. */
function classOf(books: Books, { occupation, issued, application }: Claim): string | null {
  if (SEVENTEEN.has(occupation)) return 'A'
  // Of special abilities the two artificial-intelligence items are class A, too: the register says which.
  if (application.certificate?.kind === 'special-ability' && application.class === 'A') return 'A'
  const inForce = books.catalogues.filter(
    ({ kind, from, to }) =>
      (kind === 'B' || kind === 'catalogue-b' || kind === 'catalogueB') &&
      (from === null || from <= issued) &&
      (to === null || to >= issued),
  )
  if (inForce.length === 0) return null
  return inForce.some(({ codes }) => codes.map(folded).includes(occupation)) ? 'B' : 'C'
}

function conditions(books: Books, claim: Claim, payment: PaymentLine): Violation[] {
  const { applied, issued, category, regime } = claim
  if (regime === null) return []
  const out: Violation[] = []
  const deadline = deadlineOf(issued, category, regime)
  if (applied > deadline)
    out.push(found('paid past the deadline', claim, payment, `applied ${applied}, last day ${deadline}`))
  if (category !== 'in-service') return out
  const facts = factsFor(books, claim, payment)
  if (facts.length === 0) return out
  if (!employedOn(facts, issued))
    out.push(
      found(
        'paid without the category',
        claim,
        payment,
        `in service on ${issued} by no fact known on ${payment.orderedOn}`,
      ),
    )
  else if (regime === '2025-7' && (applied < addMonths(issued, 6) || !employedForSixMonths(facts, issued)))
    out.push(
      found(
        'paid without six months in service',
        claim,
        payment,
        `six months from ${issued}: not shown by the facts known on ${payment.orderedOn}`,
      ),
    )
  return out
}

const factsFor = (books: Books, { application }: Claim, payment: PaymentLine): readonly FactLine[] =>
  application.person === null ? [] : knownOn(books.factsOf(application.person), payment.orderedOn)

const found = (kind: string, claim: Claim, payment: PaymentLine, words: string): Violation => ({
  rule: 'M-4',
  kind,
  records: [claim.application.id, payment.id],
  person: claim.application.person,
  because: `${words}; as ${claim.category}, ordered ${payment.orderedOn}`,
  clause: CLAUSE,
})
