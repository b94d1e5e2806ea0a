// Rules, readings and warnings of a stored outcome in the staff's words. A stored outcome holds ids as texts, since it may come
// from a newer server: an unknown id is shown as it is rather than hidden.

import { RULE_IDS, type Warning } from '#shared/policy/assessment.ts'
import { ruleTitle } from '#shared/policy/clauses.ts'
import { INTERPRETATIONS, type InterpretationId } from '#shared/policy/interpretations.ts'

const titleOf = (id: string): string => {
  const rule = RULE_IDS.find((each) => each === id)
  return rule === undefined ? id : ruleTitle(rule)
}

export const ruleTitles = (rules: readonly string[]): string => rules.map(titleOf).join('、')

const isInterpretation = (id: string): id is InterpretationId => Object.hasOwn(INTERPRETATIONS, id)

/** A reading of ours in a sentence, wherever an outcome rests on it: always marked as 口径, never as law. */
export function readingWords(id: string): string {
  if (!isInterpretation(id)) return `口径 ${id}`
  const { silence, reading } = INTERPRETATIONS[id]
  return `口径 ${id}：${silence}，现按：${reading}。`
}

export const WARNING_TITLES: Readonly<Record<Warning, string>> = {
  'deadline-on-holiday': '申请期限最后一日为非工作日，可由主管说明理由后受理',
  'better-category-open': '有补贴比例更高的人员类别尚待核实',
  'apprenticeship-overlap': '同一职业和等级已享受企业新型学徒制培训补贴，请核对',
}
