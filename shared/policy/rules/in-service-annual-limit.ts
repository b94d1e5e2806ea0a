// 以在职人员身份每年可申请1次技能提升补贴或培训补贴 (20号 五（十）, 2025-7 五（三）), from 2025-01-01 for A and D alike; it binds care
// workers too (口径 R-8). An item issued before 2025-01-01 does not use it up (口径 R-15).

import { yearOf } from '#shared/kernel/plain-date.ts'
import type { CaseFile } from '../case-file.ts'
import { inForce } from '../parameters/dated.ts'
import type { ClaimRule } from './rule.ts'

const limitOf = ({ programme, issued, applied }: CaseFile) => {
  const entry = inForce(programme.inServiceAnnualLimit, issued)
  return entry !== null && applied >= entry.value.since ? entry : null
}

export const inServiceAnnualLimit: ClaimRule = {
  id: 'in-service-annual-limit',
  title: '在职人员每年1次',
  applies: (file, { category }) => limitOf(file)?.value.categories.includes(category) ?? false,
  judge(file, { category }) {
    const { subsidies, training, applied, unknown } = file
    const entry = limitOf(file)
    const { most, categories, since } = entry?.value ?? { most: 0, categories: [], since: applied }
    const year = yearOf(applied)
    const counted = [...subsidies, ...training].filter(
      (item) =>
        item.date !== null &&
        yearOf(item.date) === year &&
        item.category !== null &&
        categories.includes(item.category) &&
        !(item.issueDate !== null && item.issueDate < since),
    )
    const rest = {
      citation: entry?.citation ?? file.programme.citations['in-service-annual-limit'],
      ...(category === 'care-worker' ? { interpretation: 'R-8' as const } : {}),
      facts: { year, taken: counted.length },
      law: { most, since, categories },
      read: counted,
    }
    const because = `${year}年以在职人员身份已计${counted.length}次，每年限${most}次`
    if (counted.length >= most) return { outcome: 'not-met', because, ...rest }
    return unknown.has('history')
      ? { outcome: 'unknown', because: `${because}，享受记录待核`, ...rest }
      : { outcome: 'met', because, ...rest }
  },
}
