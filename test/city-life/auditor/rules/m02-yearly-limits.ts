// M-2: three items a year, and one as in service or care worker, over all that the city paid or has under way, across
// districts and channels, each in the year of its own application date.

import { by, type Books } from '../books.ts'
import type { Findings, Violation } from '../finding.ts'
import { isCancelled, type PaidApplication, paidApplications } from '../money-standing.ts'
import { yearOf } from '../days.ts'

const CLAUSE = '沪人社规〔2025〕7号 五（三）'
const IN_SERVICE = new Set(['in-service', 'care-worker'])

export function yearlyLimits(books: Books): Findings {
  const paid = paidApplications(books).filter(
    ({ application }) =>
      !isCancelled(application) && application.person !== null && application.lodgedOn !== null,
  )
  const groups = by(
    paid,
    ({ application }) => `${application.person ?? ''} ${yearOf(application.lodgedOn ?? '')}`,
  )
  const violations = paid.flatMap((later) => {
    const { person, lodgedOn } = later.application
    const group = groups(`${person ?? ''} ${yearOf(lodgedOn ?? '')}`)
    const earlier = group.slice(0, group.indexOf(later))
    return [...threeAYear(earlier, later), ...oneInService(earlier, later)]
  })
  return { violations, looked: paid.length }
}

/** Before 2025-7 a secondary student is under the once-in-a-lifetime rule instead. */
function threeAYear(earlier: readonly PaidApplication[], later: PaidApplication): Violation[] {
  const { category, regime } = later.application
  if (category === 'secondary-student' && regime !== '2025-7') return []
  return earlier.length >= 3 ? [found('more than three a year', [...earlier, later])] : []
}

function oneInService(earlier: readonly PaidApplication[], later: PaidApplication): Violation[] {
  const { category, lodgedOn, certificate } = later.application
  if (!IN_SERVICE.has(category ?? '') || lodgedOn === null || lodgedOn < '2025-01-01') return []
  const issued = certificate?.issueDate ?? null
  if (issued === null || (issued < '2025-01-01' && lodgedOn < '2025-11-14')) return []
  const counted = earlier.filter(({ application }) => {
    if (!IN_SERVICE.has(application.category ?? '')) return false
    // an item of a certificate of before 2025, lodged while 20号 was in force, does not use the limit up.
    const before = application.certificate?.issueDate ?? ''
    return !(before < '2025-01-01' && (application.lodgedOn ?? '') < '2025-11-14')
  })
  return counted.length >= 1 ? [found('more than one a year in service', [...counted, later])] : []
}

const found = (kind: string, paid: readonly PaidApplication[]): Violation => ({
  rule: 'M-2',
  kind,
  records: paid.map(({ application }) => application.id),
  person: paid[0]?.application.person ?? null,
  because: paid
    .map(
      ({ application, orderedOn }) =>
        `lodged ${application.lodgedOn ?? '?'} as ${application.category ?? '?'} (certificate of ${application.certificate?.issueDate ?? '?'}), ordered ${orderedOn}`,
    )
    .join(' | '),
  clause: CLAUSE,
})
