// A stored decision in words: what it found, on which facts, under which clause, how much money.

import type { Decision } from '#shared/domain/application/decision.ts'
import { readingWords, ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { SPELL_TITLES } from '#shared/domain/person/spell-titles.ts'
import { isSource, SOURCE_TITLES } from '#shared/domain/person/sources.ts'
import type { HistoryItem, Spell } from '#shared/policy/input.ts'
import { CATEGORY_TITLES, FACTS_GROUP_TITLES, levelTitle } from '#shared/policy/vocabulary.ts'

const ANSWERS = { eligible: '符合条件', ineligible: '不符合条件', undetermined: '待核' } as const
const MARKS = { met: '符合', 'not-met': '不符合', unknown: '待核' } as const

/** Whole where it differs from the one before, else one line. */
export function decisionWords(decision: Decision, before: Decision | null): string[] {
  const { outcome, facts, trace } = decision
  if (before !== null && JSON.stringify([before.outcome, before.trace]) === JSON.stringify([outcome, trace]))
    return [`按当日数据重新核定，结果与前次一致：${found(decision)}`]
  return [
    found(decision),
    `证书：${facts.certificate.occupationName ?? facts.certificate.occupationCode}（${levelTitle(facts.certificate.level)}），发证日期 ${facts.certificate.issueDate}，登记状态 ${STATES[facts.certificate.state]}`,
    ...listed('依据的从业和身份情况', facts.spells.map(spellWords)),
    ...listed('依据的补贴享受记录', facts.history.map(itemWords)),
    ...listed(
      '数据尚未归集',
      facts.unknown.map((group) => FACTS_GROUP_TITLES[group]),
    ),
    ...trace.map(
      ({ rule, outcome: answer, because, citation, interpretation }) =>
        `${MARKS[answer]} ${ruleTitles([rule])}：${because}（${citation}）${interpretation === undefined ? '' : readingWords(interpretation)}`,
    ),
  ]
}

const STATES = { valid: '有效', revoked: '已撤销', 'not-imported': '数据尚未归集' } as const

function found({ outcome, facts }: Decision): string {
  const { decision, category, standard, ratio, amount, deadline, reviewDistrict, fundingDistrict } = outcome
  const parts = [
    `核定：${ANSWERS[decision]}`,
    category === null ? null : CATEGORY_TITLES[category],
    standard === null || ratio === null || amount === null
      ? null
      : `标准 ${standard} 元 × ${ratio}% = ${amount} 元`,
    `申请日期 ${facts.applicationDate}`,
    deadline === null ? null : `申请期限 ${deadline}`,
    reviewDistrict === null ? null : `审核区 ${reviewDistrict}`,
    fundingDistrict === null ? null : `承担区 ${fundingDistrict}`,
  ]
  return parts.filter((part) => part !== null).join('，')
}

const listed = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${title}：${items.join('；')}`]

function spellWords({ kind, from, to, source }: Spell): string {
  const whose = source === 'document' ? '，凭材料' : isSource(source) ? `，${SOURCE_TITLES[source]}` : ''
  return `${SPELL_TITLES[kind]} ${from} 至 ${to ?? '今'}${whose}`
}

const itemWords = ({
  kind,
  date,
  occupationCode,
  level,
  state,
}: HistoryItem & { state?: string | null }): string =>
  `${kind === 'skill-subsidy' ? '技能提升补贴' : '培训补贴'} ${date ?? '无日期'} ${occupationCode ?? ''} ${levelTitle(level)} ${state ?? ''}`.trimEnd()
