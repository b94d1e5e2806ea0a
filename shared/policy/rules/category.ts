// 补贴对象 (2025-7 一（一）): the identity is judged by the state on D (五（二）). Shown by what is listed, or unknown while the
// facts it rests on could not be checked; a category that is neither is not tried.

import { CATEGORY_TITLES } from '../vocabulary.ts'
import type { InterpretationId } from '../interpretations.ts'
import type { Category } from '../vocabulary.ts'
import { always, type ClaimRule, type Finding } from './rule.ts'

const READINGS: Partial<Record<Category, InterpretationId>> = {
  'secondary-student': 'R-21',
  'higher-student': 'R-21',
  unregistered: 'R-12',
}

export const category: ClaimRule = {
  id: 'category',
  title: '补贴对象',
  applies: always,
  judge({ issued, local }, { category: claimed, identity, terms, spells }) {
    const title = CATEGORY_TITLES[claimed]
    const shown = identity === 'shown'
    const interpretation = READINGS[claimed]
    return {
      outcome: shown ? 'met' : 'unknown',
      because: shown ? `发证日期${issued}属于${title}` : `发证日期${issued}是否属于${title}待核`,
      citation: terms.citation,
      ...(interpretation === undefined ? {} : { interpretation }),
      facts: { category: claimed, on: issued, household: local ? 'shanghai' : 'elsewhere' },
      law: { householdRequired: !terms.value.outsiders, notWorking: terms.value.unemployedOnly },
      read: spells,
    }
  },
}

/** Where no category is held or open at all. */
export const noCategory = (issued: string, local: boolean): Finding => ({
  outcome: 'not-met',
  because: `发证日期${issued}不属于任何补贴对象`,
  facts: { category: null, on: issued, household: local ? 'shanghai' : 'elsewhere' },
  law: {},
  read: [],
})
