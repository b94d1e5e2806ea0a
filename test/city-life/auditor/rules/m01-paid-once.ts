// M-1: nobody is paid twice for one occupation at the same or a lower level, and one certificate (number and item) bears
// at most one payment that stands. What was cancelled and is being recouped is listed apart.

import { by, type Books } from '../books.ts'
import type { Findings, Violation } from '../finding.ts'
import { folded, isCancelled, type PaidApplication, paidApplications } from '../money-standing.ts'

const CLAUSE = '沪人社规〔2025〕7号 一（四）7'

export function paidOnce(books: Books): Findings {
  const all = paidApplications(books)
  const counted = all.filter(({ application }) => !isCancelled(application))
  const violations = [...sameOccupation(counted), ...sameCertificate(counted), ...twoPayments(books)]
  const listed = all
    .filter(({ application }) => isCancelled(application))
    .map((paid) => found('paid and cancelled', [paid], '已取消，列追回'))
  return { violations, listed, looked: all.length, notTold: all.filter(isUntold).length }
}

const isUntold = ({ application: { person, certificate } }: PaidApplication): boolean =>
  person === null || certificate?.occupationCode == null

function sameOccupation(paid: readonly PaidApplication[]): Violation[] {
  const groups = by(
    paid.filter((each) => !isUntold(each)),
    ({ application: { person, certificate } }) =>
      `${person ?? ''} ${folded(certificate?.occupationCode ?? '')}`,
  )
  return paid.flatMap((later) => {
    if (isUntold(later)) return []
    const { person, certificate } = later.application
    const group = groups(`${person ?? ''} ${folded(certificate?.occupationCode ?? '')}`)
    return group
      .slice(0, group.indexOf(later))
      .filter((earlier) => bars(earlier, later))
      .map((earlier) => found('occupation paid twice', [earlier, later], '同一职业同一或更低等级再次支付'))
  })
}

/** Levels count downwards: 1 is the highest. Ungraded is compared with ungraded alone. */
function bars(earlier: PaidApplication, later: PaidApplication): boolean {
  const before = earlier.application.certificate?.level ?? null
  const after = later.application.certificate?.level ?? null
  if (before === null || after === null) return before === after
  return before <= after
}

function sameCertificate(paid: readonly PaidApplication[]): Violation[] {
  const keyOf = ({ application: { certificate } }: PaidApplication): string =>
    `${folded(certificate?.number ?? '')} ${folded(certificate?.occupationCode ?? '')}`
  const numbered = paid.filter(({ application }) => application.certificate?.number != null)
  const groups = by(numbered, keyOf)
  return numbered.flatMap((later) => {
    const [first] = groups(keyOf(later))
    return first === undefined || first === later
      ? []
      : [found('certificate paid twice', [first, later], '同一证书同一项目重复支付')]
  })
}

/** Two payments of one application under way or arrived at one time. */
function twoPayments(books: Books): Violation[] {
  return books.applications.flatMap((application) => {
    const standing = books
      .paymentsOf(application.id)
      .filter(({ result, returnedOn }) => result !== 'failed' && returnedOn === null)
    if (standing.length < 2) return []
    return [
      {
        rule: 'M-1' as const,
        kind: 'application paid twice',
        records: [application.id, ...standing.map(({ id }) => id)],
        person: application.person,
        because: `one application, ${standing.length} payments that stand: ${standing.map(({ orderedOn, amount }) => `${orderedOn} ${amount} yuan`).join('; ')}`,
        clause: CLAUSE,
      },
    ]
  })
}

const found = (kind: string, paid: readonly PaidApplication[], words: string): Violation => ({
  rule: 'M-1',
  kind,
  records: paid.map(({ application }) => application.id),
  person: paid[0]?.application.person ?? null,
  because: `${words}: ${paid
    .map(
      ({ application, payment, orderedOn }) =>
        `${application.certificate?.occupationCode ?? '?'} level ${String(application.certificate?.level ?? 'none')}, certificate ${application.certificate?.number ?? '?'}, lodged ${application.lodgedOn ?? '?'}, ordered ${orderedOn}, ${payment.amount} yuan`,
    )
    .join(' | ')}`,
  clause: CLAUSE,
})
