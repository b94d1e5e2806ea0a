// 中等职业学校毕业学年学生享受1次 (2025-7 一（四）3): once in a lifetime as such. A cancelled one does not use it up (口径 R-9).

import { dayOf, restsOnStates } from '../counted-history.ts'
import type { SkillSubsidyItem } from '../input.ts'
import type { ClaimRule } from './rule.ts'

const asStudent = ({ category }: SkillSubsidyItem): boolean => category === 'secondary-student'

export const studentOnce: ClaimRule = {
  id: 'student-once',
  title: '中职学生限享受1次',
  applies: (_, { category }) => category === 'secondary-student',
  judge(file) {
    const { subsidies, unknown } = file
    const taken = subsidies.filter(asStudent)
    const [first] = taken
    const byState = restsOnStates(file, first !== undefined, (items) => items.some(asStudent))
    const rest = {
      interpretation: byState ? ('R-9' as const) : undefined,
      facts: { taken: taken.length },
      law: { most: 1 },
      read: taken,
    }
    if (first !== undefined)
      return { outcome: 'not-met', because: `${dayOf(first)}已以中职毕业学年学生身份申请`, ...rest }
    return unknown.has('history')
      ? { outcome: 'unknown', because: '补贴享受记录待核', ...rest }
      : { outcome: 'met', because: '未以中职毕业学年学生身份享受过补贴', ...rest }
  },
}
