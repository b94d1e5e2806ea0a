// 补贴比例 in percent, by category and regime (policy sheet 4.1). Two of them rise with employment on the application day.

import type { Regime } from './regime.ts'

const FULL = new Set(['disabled', 'veteran', 'employment-difficulty', 'flexible'])
const STUDENTS = new Set(['secondary-student', 'higher-student'])
const UNEMPLOYED = new Set(['unemployed', 'xiebao', 'rural-surplus', 'unregistered'])

/** Whether employment on A decides about the ratio. */
export const risesWithWork = (category: string, regime: Regime): boolean =>
  regime === '2025-7' && (STUDENTS.has(category) || UNEMPLOYED.has(category))

export function ratioOf(category: string, regime: Regime, employed: boolean): number {
  if (FULL.has(category)) return 100
  const rises = employed && risesWithWork(category, regime)
  if (UNEMPLOYED.has(category)) return rises ? 120 : 100
  return rises ? 100 : 80
}
