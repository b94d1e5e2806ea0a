// 补贴比例 in percent, by category and regime (policy sheet 4.1). Two of them rise with employment on the application day:
// both are given, and the facts say which.

import type { Regime } from './regime.ts'

const FULL = new Set(['disabled', 'veteran', 'employment-difficulty'])
const STUDENTS = new Set(['secondary-student', 'higher-student'])
const UNEMPLOYED = new Set(['unemployed', 'xiebao', 'rural-surplus', 'unregistered'])

export interface Ratio {
  readonly plain: number
  /** Where the person is employed in Shanghai on the application day. */
  readonly employed: number
}

export function ratioOf(category: string, regime: Regime): Ratio | null {
  const same = (percent: number): Ratio => ({ plain: percent, employed: percent })
  const later = regime === '2025-7'
  if (category === 'in-service') return same(80)
  if (category === 'flexible') return regime === '2021-5' ? null : same(100)
  if (category === 'care-worker') return regime === '2021-5' ? null : same(80)
  if (FULL.has(category)) return same(100)
  if (STUDENTS.has(category)) return later ? { plain: 80, employed: 100 } : same(80)
  if (UNEMPLOYED.has(category)) return later ? { plain: 100, employed: 120 } : same(100)
  return null
}
