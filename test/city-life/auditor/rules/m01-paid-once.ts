// M-1: nobody is paid twice for one occupation at the same or a lower level, whoever lodged, at which window, online or not,
// whatever a feed said meanwhile; one certificate (number and item) bears at most one payment that stands. What was taken back
// and is being recouped is listed apart.

import { by, type Books } from '../books.ts'
import { millis } from '../days.ts'
import type { Page } from '../finding.ts'
import { isOutside } from '../known-then.ts'
import { bars } from '../law/limits.ts'
import {
  certificateKey,
  folded,
  isTakenBack,
  levelOf,
  moneyOut,
  occupationOf,
  type Paid,
  stands,
} from '../money.ts'
import { isCarriedOver } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const paidOnce: RuleCheck = {
  clause: '沪人社规〔2025〕7号 一（四）7',
  check: (books, page) => {
    const out = moneyOut(books)
    page.looked = out.length
    onePayment(books, page)
    const told = sameCertificate(out, page)
    sameOccupation(out, told, page)
    paidElsewhere(books, out, page)
    for (const application of books.applications) {
      const paid = books.paymentsOf(application.id).filter(stands)
      if (paid.length > 0 && isTakenBack(application))
        page.apart(
          'paid and cancelled',
          [application.id, ...paid.map(({ id }) => id)],
          application.person,
          `paid and ${application.state}: ${paid.map(({ amount }) => String(amount)).join(', ')} yuan`,
        )
    }
  },
}

/** Two payments of one application under way or arrived at one time. */
function onePayment(books: Books, page: Page): void {
  for (const application of books.applications) {
    const standing = books.paymentsOf(application.id).filter(stands)
    if (standing.length < 2) continue
    page.found(
      'application paid twice',
      [application.id, ...standing.map(({ id }) => id)],
      application.person,
      `one application, ${standing.length} payments that stand: ${standing.map(({ orderedOn, amount }) => `${orderedOn} ${amount} yuan`).join('; ')}`,
    )
  }
}

/** The pairs that it named. */
function sameCertificate(out: readonly Paid[], page: Page): ReadonlySet<string> {
  const named = new Set<string>()
  const groups = by(out, ({ application }) => certificateKey(application) ?? '')
  for (const later of out) {
    const key = certificateKey(later.application)
    if (key === null) {
      page.notTold('which certificate')
      continue
    }
    const [first] = groups(key)
    if (first === undefined || first === later) continue
    named.add(`${first.application.id} ${later.application.id}`)
    page.found(
      first.standing && later.standing ? 'certificate paid twice' : 'certificate paid while it is owed',
      [first.application.id, later.application.id],
      later.application.person,
      `one certificate and item: ${told(first)} | ${told(later)}`,
    )
  }
  return named
}

function sameOccupation(out: readonly Paid[], named: ReadonlySet<string>, page: Page): void {
  const keyOf = ({ application }: Paid): string =>
    `${application.person ?? ''} ${occupationOf(application) ?? ''}`
  const groups = by(out, keyOf)
  for (const later of out) {
    if (later.application.person === null || occupationOf(later.application) === null) {
      page.notTold('whose occupation')
      continue
    }
    const group = groups(keyOf(later))
    for (const earlier of group.slice(0, group.indexOf(later))) {
      if (named.has(`${earlier.application.id} ${later.application.id}`)) continue
      const [before, after] = [levelOf(earlier.application), levelOf(later.application)]
      // Two levels ordered on one day: the lower one may have been the first.
      const oneDay = earlier.orderedOn === later.orderedOn
      if (!bars(before, after) || (oneDay && before !== after)) continue
      page.found(
        earlier.standing && later.standing ? 'occupation paid twice' : 'occupation paid while it is owed',
        [earlier.application.id, later.application.id],
        later.application.person,
        `the same occupation at the same or a lower level: ${told(earlier)} | ${told(later)}`,
      )
    }
  }
}

/** What a feed had said, well before the order, of a subsidy that this city did not pay. */
function paidElsewhere(books: Books, out: readonly Paid[], page: Page): void {
  for (const paid of out) {
    const { application, orderedOn } = paid
    if (isCarriedOver(books, application.id)) continue
    const occupation = occupationOf(application)
    const before = millis(orderedOn)
    for (const line of books.historyOf(application.person ?? '')) {
      if (line.kind !== 'skill-subsidy' || (line.state !== 'paid' && line.state !== 'pending')) continue
      if (line.date === null || line.date > (application.lodgedOn ?? '')) continue
      if (line.knownAt === null || !isOutside(books, line, before)) continue
      if (folded(line.occupationCode ?? '') !== occupation || !bars(line.level, levelOf(application)))
        continue
      page.found(
        'occupation paid elsewhere before',
        [application.id],
        application.person,
        `a subsidy of ${line.date} (level ${line.level ?? 'none'}) was known on ${line.knownAt}; ${told(paid)}`,
      )
    }
  }
}

const told = ({ application, payments, orderedOn }: Paid): string =>
  `lodged ${application.lodgedOn ?? '?'} at ${application.unit} (${application.channel ?? '?'}), level ${levelOf(application) ?? 'none'}, ordered ${orderedOn}, ${payments.at(-1)?.amount ?? 0} yuan, ${payments.at(-1)?.result ?? '?'}`
