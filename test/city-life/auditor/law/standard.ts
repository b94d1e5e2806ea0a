// 补贴标准, whole yuan a person, by regime, class and level (policy sheet 3).

import type { Regime } from './regime.ts'

const BASE: Readonly<Record<number, number>> = { 5: 1500, 4: 2000, 3: 2500, 2: 3000, 1: 3500 }
const RAISED: Readonly<Record<number, number>> = { 5: 1950, 4: 2600, 3: 3250, 2: 3900, 1: 4550 }
const BY_CLASS: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  A: RAISED,
  B: { 5: 1500, 4: 2000, 3: 2700, 2: 3200, 1: 3700 },
  C: { 5: 800, 4: 800, 3: 1500, 2: 1500, 1: 1500 },
}
const UNGRADED: Readonly<Record<string, number>> = { A: 1000, B: 800, C: 500 }

/** The 17 occupations whose standard is 30 % higher from 2024-11-14 on, and class A under 2025-7. */
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

export interface Item {
  readonly regime: Regime
  readonly kind: string | null
  readonly level: number | null
  readonly occupation: string
  readonly issued: string
  readonly class: string | null
}

/** Null where the table has no sum for it. */
export function standardOf({ regime, kind, level, occupation, issued, class: of }: Item): number | null {
  if (regime === '2025-7') {
    if (of === null) return null
    return level === null ? (UNGRADED[of] ?? null) : (BY_CLASS[of]?.[level] ?? null)
  }
  if (level === null) return regime === '2022-17' ? 1000 : null
  const raised =
    regime === '2022-17' && kind === 'skill-level' && issued >= '2024-11-14' && SEVENTEEN.has(occupation)
  return (raised ? RAISED : BASE)[level] ?? null
}
