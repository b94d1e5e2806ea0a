// 每年可享受不超过3次培训补贴或技能提升补贴 (2025-7 五（三）), by the calendar year of A: subsidies by application, training by
// registration, without 企业职工培训 (before 2025-7 also without online training). Before 2025-7 secondary students have
// their own limit instead, once in a lifetime. Cancelled subsidies do not count, pending ones do (口径 R-9).

import { yearOf } from '#shared/kernel/plain-date.ts'
import { dayOf, restsOnStates } from '../counted-history.ts'
import type { HistoryItem } from '../input.ts'
import { always, type GeneralRule } from './rule.ts'

export const annualLimit: GeneralRule = {
  id: 'annual-limit',
  title: '每年补贴次数',
  applies: always,
  exempt: ({ programme }, category) => programme.annualLimit.exempt.includes(category),
  judge(file) {
    const { subsidies, training, applied, programme, unknown } = file
    const { most } = programme.annualLimit
    const year = yearOf(applied)
    const ofYear = (item: HistoryItem): boolean => {
      const day = dayOf(item)
      return day !== null && yearOf(day) === year
    }
    const counted = [...subsidies, ...training].filter(ofYear)
    const byState = restsOnStates(
      file,
      counted.length >= most,
      (items) => [...items, ...training].filter(ofYear).length >= most,
    )
    const rest = {
      interpretation: byState ? ('R-9' as const) : undefined,
      facts: { year, taken: counted.length },
      law: { most },
      read: counted,
    }
    const because = `${year}年已计${counted.length}次，每年不超过${most}次`
    if (counted.length >= most) return { outcome: 'not-met', because, ...rest }
    return unknown.has('history')
      ? { outcome: 'unknown', because: `${because}，享受记录待核`, ...rest }
      : { outcome: 'met', because, ...rest }
  },
}
