// M-2: three items a year, and one as in service or care worker, over all that the city paid or owes, across New Year, districts
// and channels, each in the year of its own application date; courses that a feed had told of count as well.

import { by, type Books } from '../books.ts'
import { millis, yearOf } from '../days.ts'
import type { HistoryLine } from '../export-lines.ts'
import type { Page } from '../finding.ts'
import { isOutside } from '../known-then.ts'
import { boundByOne, IN_SERVICE, usesUpOne } from '../law/limits.ts'
import { moneyOut, type Paid } from '../money.ts'
import { serverPlace } from '../steps.ts'
import type { RuleCheck } from './rule.ts'

export const yearlyLimits: RuleCheck = {
  clause: '沪人社规〔2025〕7号 五（三）',
  check: (books, page) => {
    const out = moneyOut(books).filter(({ application }) => {
      const told =
        application.person !== null && application.lodgedOn !== null && application.category !== null
      if (!told) page.notTold('person, day or category')
      return told
    })
    page.looked = out.length
    const keyOf = ({ application }: Paid): string =>
      `${application.person ?? ''} ${yearOf(application.lodgedOn ?? '')}`
    const groups = by(out, keyOf)
    for (const later of out) {
      const earlier = groups(keyOf(later)).filter((other) => comesBefore(books, other, later))
      const outside = outsideItems(books, later)
      threeAYear(earlier, outside, later, page)
      oneInService(earlier, outside, later, page)
    }
  },
}

/** Ordered before; on one day, lodged before. */
function comesBefore(books: Books, one: Paid, other: Paid): boolean {
  if (one === other) return false
  if (one.orderedOn !== other.orderedOn) return one.orderedOn < other.orderedOn
  return serverPlace(books, one.application.id) < serverPlace(books, other.application.id)
}

/** Of the year of A, dated up to A, known before the order. */
function outsideItems(books: Books, { application, orderedOn }: Paid): readonly HistoryLine[] {
  const applied = application.lodgedOn ?? ''
  return books.historyOf(application.person ?? '').filter((line) => {
    if (line.date === null || line.date > applied || yearOf(line.date) !== yearOf(applied)) return false
    if (line.knownAt === null || !isOutside(books, line, millis(orderedOn))) return false
    if (line.kind === 'skill-subsidy') return line.state === 'paid' || line.state === 'pending'
    return (
      line.kind === 'training-subsidy' &&
      line.type !== 'enterprise-staff' &&
      (line.type !== 'online' || application.regime === '2025-7')
    )
  })
}

/** Before 2025-7 a secondary student is under the once-in-a-lifetime rule instead. */
function threeAYear(
  earlier: readonly Paid[],
  outside: readonly HistoryLine[],
  later: Paid,
  page: Page,
): void {
  const { category, regime } = later.application
  if (category === 'secondary-student' && regime !== '2025-7') return
  if (earlier.length + outside.length >= 3) report('more than three a year', earlier, outside, later, page)
}

function oneInService(
  earlier: readonly Paid[],
  outside: readonly HistoryLine[],
  later: Paid,
  page: Page,
): void {
  const { category, lodgedOn, certificate } = later.application
  const issued = certificate?.issueDate ?? null
  if (!IN_SERVICE.has(category ?? '') || lodgedOn === null || issued === null) return
  if (!boundByOne(lodgedOn, issued)) return
  const paid = earlier.filter(({ application }) => {
    const own = application.lodgedOn ?? ''
    // One that was lodged after this claim counts with a date no later than it: only what counts either way is held against it.
    return (
      IN_SERVICE.has(application.category ?? '') &&
      usesUpOne(own, application.certificate?.issueDate ?? null) &&
      usesUpOne(own < lodgedOn ? own : lodgedOn, application.certificate?.issueDate ?? null)
    )
  })
  const items = outside.filter(
    ({ category: as, date, issueDate }) => IN_SERVICE.has(as ?? '') && usesUpOne(date ?? '', issueDate),
  )
  if (paid.length + items.length > 0) report('more than one a year in service', paid, items, later, page)
}

function report(
  kind: string,
  earlier: readonly Paid[],
  outside: readonly HistoryLine[],
  later: Paid,
  page: Page,
): void {
  const told = [...earlier, later].map(
    ({ application, orderedOn }) =>
      `lodged ${application.lodgedOn ?? '?'} at ${application.unit} as ${application.category ?? '?'} (certificate of ${application.certificate?.issueDate ?? '?'}), ordered ${orderedOn}`,
  )
  const others = outside.map(({ kind: what, date, type }) => `${what ?? '?'} ${type ?? ''} of ${date ?? '?'}`)
  page.found(
    kind,
    [...earlier, later].map(({ application }) => application.id),
    later.application.person,
    [...others, ...told].join(' | '),
  )
}
