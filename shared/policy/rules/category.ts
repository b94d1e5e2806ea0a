// 补贴对象 (2025-7 一（一）): the identity is judged by the state on D (五（二）). Shown by what is listed, or unknown while the
// facts it rests on could not be checked; a category that is neither is not tried.

import { CATEGORY_TITLES } from '../vocabulary.ts'
import type { CaseFile } from '../case-file.ts'
import { barredAsPupil, flexibleTooEarly, type Holding } from '../holdings.ts'
import { runsOn } from '../spells.ts'
import { always, type ClaimRule, type Finding } from './rule.ts'

/** The reading of ours that an identity rests on, where it does. */
function readingOf({ programme, issued }: CaseFile, { category: claimed, spells }: Holding) {
  const students = spells.filter((spell) => spell.kind === 'student')
  if (students.some(({ postgraduate }) => postgraduate !== null)) return 'R-14'
  if (students.length > 0 && !students.some((spell) => runsOn(spell, issued))) return 'R-21'
  return programme.id === '2022-17' && claimed === 'care-worker' ? 'R-4' : undefined
}

export const category: ClaimRule = {
  id: 'category',
  title: '补贴对象',
  applies: always,
  judge(file, holding) {
    const { issued, local } = file
    const { category: claimed, identity, terms, spells } = holding
    const title = CATEGORY_TITLES[claimed]
    const shown = identity === 'shown'
    return {
      outcome: shown ? 'met' : 'unknown',
      because: shown ? `发证日期${issued}属于${title}` : `发证日期${issued}是否属于${title}待核`,
      citation: terms.citation,
      interpretation: readingOf(file, holding),
      facts: { category: claimed, on: issued, household: local ? 'shanghai' : 'elsewhere' },
      law: { householdRequired: !terms.value.outsiders, notWorking: terms.value.unemployedOnly },
      read: spells,
    }
  },
}

/** Where no category is held or open at all. */
export const noCategory = (file: CaseFile): Finding => ({
  outcome: 'not-met',
  because: `发证日期${file.issued}不属于任何补贴对象`,
  interpretation: flexibleTooEarly(file) ? 'R-1' : barredAsPupil(file) ? 'R-12' : undefined,
  facts: { category: null, on: file.issued, household: file.local ? 'shanghai' : 'elsewhere' },
  law: {},
  read: [],
})
