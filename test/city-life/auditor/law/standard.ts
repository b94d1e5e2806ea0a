// 补贴标准, whole yuan a person, by regime, class and level (policy sheet 3).

import type { LawCertificate } from './law-case.ts'
import { NOTICE_20, type Regime } from './regime.ts'

const BASE: Readonly<Record<number, number>> = { 5: 1500, 4: 2000, 3: 2500, 2: 3000, 1: 3500 }
const RAISED: Readonly<Record<number, number>> = { 5: 1950, 4: 2600, 3: 3250, 2: 3900, 1: 4550 }
const BY_CLASS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  A: RAISED,
  B: { 5: 1500, 4: 2000, 3: 2700, 2: 3200, 1: 3700 },
  C: { 5: 800, 4: 800, 3: 1500, 2: 1500, 1: 1500 },
}
const UNGRADED: Readonly<Record<string, number>> = { A: 1000, B: 800, C: 500 }

/** The 17 occupations whose standard is 30 % higher under 20号, and class A under 2025-7. */
export const SEVENTEEN: ReadonlySet<string> = new Set([
  '4-08-05-04',
  '6-12-01-00',
  '6-12-03-00',
  '6-12-05-01',
  '6-12-05-03',
  '6-25-01-12',
  '6-25-01-13',
  '6-25-02-05',
  '6-25-02-06',
  '4-04-05-05',
  '6-31-07-01',
  '6-31-07-03',
  '4-04-05-01',
  '4-04-05-02',
  '6-18-01-07',
  '4-10-01-05',
  '4-10-01-06',
])

/** Null where the table has no sum for it. */
export function standardOf(
  {
    kind,
    level,
    occupationCode,
    issueDate,
  }: Pick<LawCertificate, 'kind' | 'level' | 'occupationCode' | 'issueDate'>,
  regime: Regime,
  of: string | null,
): number | null {
  if (regime === '2025-7') {
    if (of === null) return null
    return level === null ? (UNGRADED[of] ?? null) : (BY_CLASS[of]?.[level] ?? null)
  }
  if (level === null) return regime === '2022-17' ? 1000 : null
  const raised =
    regime === '2022-17' && kind === 'skill-level' && issueDate >= NOTICE_20 && SEVENTEEN.has(occupationCode)
  return (raised ? RAISED : BASE)[level] ?? null
}
