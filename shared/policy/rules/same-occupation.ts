// 同一职业（工种）同一等级只可申请1次，已享受的不可再享受该等级及以下等级 (2025-7 一（四）7). The higher the skill the lower the
// number; ungraded is compared with ungraded only (口径 R-7); cancelled ones do not count (口径 R-9).

import type { CaseFile } from '../case-file.ts'
import { levelTitle } from '../vocabulary.ts'
import type { Certificate, SkillSubsidyItem } from '../input.ts'
import { dayOf, restsOnStates } from '../counted-history.ts'
import { isSameOccupation } from '../occupation-code.ts'
import { always, type GeneralRule } from './rule.ts'

const bars = (item: SkillSubsidyItem, { occupationCode, level }: Certificate): boolean =>
  isSameOccupation(item.occupationCode, occupationCode) &&
  (item.level === null || level === null ? item.level === level : item.level <= level)

/** Of the same occupation, but one of the two is ungraded: left alone by 口径 R-7. */
const isOtherwiseGraded = (item: SkillSubsidyItem, { occupationCode, level }: Certificate): boolean =>
  isSameOccupation(item.occupationCode, occupationCode) && (item.level === null) !== (level === null)

function readingOf(file: CaseFile, barred: boolean): 'R-7' | 'R-9' | undefined {
  const { subsidies, certificate } = file
  if (!barred && subsidies.some((item) => isOtherwiseGraded(item, certificate))) return 'R-7'
  const byState = restsOnStates(file, barred, (items) => items.some((item) => bars(item, certificate)))
  return byState ? 'R-9' : undefined
}

export const sameOccupation: GeneralRule = {
  id: 'same-occupation',
  title: '同一职业同一等级不重复',
  applies: always,
  judge(file) {
    const { subsidies, certificate, unknown } = file
    const barring = subsidies.filter((item) => bars(item, certificate))
    const [first] = barring
    const rest = {
      interpretation: readingOf(file, first !== undefined),
      facts: { earlier: barring.map((item) => `${dayOf(item)} ${levelTitle(item.level)}`) },
      law: { occupationCode: certificate.occupationCode, level: certificate.level },
      read: barring,
    }
    if (first !== undefined) {
      const state = first.state === 'paid' ? '已发放' : '正在办理'
      const because = `${dayOf(first)}申请的本职业${levelTitle(first.level)}补贴${state}`
      return { outcome: 'not-met', because, ...rest }
    }
    return unknown.has('history')
      ? { outcome: 'unknown', because: '补贴享受记录待核', ...rest }
      : { outcome: 'met', because: '未享受过本职业同等级及以上等级补贴', ...rest }
  },
}
