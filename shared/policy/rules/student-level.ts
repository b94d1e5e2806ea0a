// 高等院校毕业学年学生须取得中级及以上职业技能证书 (2025-7 一（四）3): level 4 or higher. A special ability counts as such, an
// ungraded qualification does not (口径 R-3).

import { levelTitle } from '../vocabulary.ts'
import type { ClaimRule } from './rule.ts'

const LOWEST = 4

export const studentLevel: ClaimRule = {
  id: 'student-level',
  title: '中级及以上',
  applies: (_, { category }) => category === 'higher-student',
  judge({ certificate }) {
    const { kind, level } = certificate
    const graded = level !== null && level <= LOWEST
    return {
      outcome: graded || kind === 'special-ability' ? 'met' : 'not-met',
      because:
        kind === 'special-ability' ? '专项职业能力证书，视为中级及以上' : `证书等级为${levelTitle(level)}`,
      interpretation: level === null ? 'R-3' : undefined,
      facts: { kind, level },
      law: { lowest: LOWEST },
      read: [certificate],
    }
  },
}
