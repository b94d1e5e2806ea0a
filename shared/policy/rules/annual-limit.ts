// 每年可享受不超过3次培训补贴或技能提升补贴 (2025-7 五（三）), by the calendar year of A: subsidies by application, training by
// registration, without 企业职工培训 (before 2025-7 also without online training). Before 2025-7 secondary students have
// their own limit instead, once in a lifetime.

import { yearOf } from '#shared/kernel/plain-date.ts'
import { always, type GeneralRule } from './rule.ts'

export const annualLimit: GeneralRule = {
  id: 'annual-limit',
  title: '每年补贴次数',
  applies: always,
  exempt: ({ programme }, category) => programme.annualLimit.exempt.includes(category),
  judge({ subsidies, training, applied, programme, unknown }) {
    const { most } = programme.annualLimit
    const year = yearOf(applied)
    const counted = [...subsidies, ...training].filter(({ date }) => date !== null && yearOf(date) === year)
    const rest = { facts: { year, taken: counted.length }, law: { most }, read: counted }
    const because = `${year}年已计${counted.length}次，每年不超过${most}次`
    if (counted.length >= most) return { outcome: 'not-met', because, ...rest }
    return unknown.has('history')
      ? { outcome: 'unknown', because: `${because}，享受记录待核`, ...rest }
      : { outcome: 'met', because, ...rest }
  },
}
