// What the system generated against what the law says today of the same record. A difference of any line, a warning, a
// hold or a paper still owed takes the record out of bulk approval: a person has to look at it.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { Decision, Outcome } from '#shared/domain/application/decision.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { HOLD_TITLES } from '#shared/domain/application/hold.ts'
import { decideAgain, heldBack } from '#shared/domain/application/move.ts'
import { ruleTitles, WARNING_TITLES } from '#shared/domain/application/rule-titles.ts'
import { tookIn } from '#shared/domain/application/separation.ts'
import { MATERIAL_TITLES } from '#shared/domain/material/material.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { CATEGORIES, CATEGORY_TITLES } from '#shared/policy/vocabulary.ts'

export interface ComparedLine {
  readonly title: string
  readonly generated: string
  readonly now: string
  readonly differs: boolean
}

export interface Compared {
  readonly lines: readonly ComparedLine[]
  readonly differences: number
  /** What a person has to look at although nothing differs. */
  readonly cautions: readonly string[]
  /** Today's decision; null where the facts contradict each other. */
  readonly decision: Decision | null
  /** The holds that stand: while there is one, nothing can be approved. */
  readonly held: Fault | null
  /** Taken in by the person at the desk, who therefore does not audit it. */
  readonly isOwn: boolean
}

const NONE = '—'

export function compare(record: Application, known: KnownFacts, at: Instant, person: string): Compared {
  const decision = decideAgain(record, known, at)
  const lines = linesOf(record, decision?.outcome ?? null)
  return {
    lines,
    differences: lines.filter(({ differs }) => differs).length,
    cautions: cautionsOf(record, known, decision),
    decision,
    held: heldBack(record, known),
    isOwn: tookIn(record, person),
  }
}

/** The only records that may be approved together. */
export const isClean = ({ differences, cautions, isOwn, decision }: Compared): boolean =>
  decision !== null && differences === 0 && cautions.length === 0 && !isOwn

function linesOf({ generated, account }: Application, now: Outcome | null): ComparedLine[] {
  const then = generated?.outcome ?? null
  const line = (title: string, words: (outcome: Outcome) => string): ComparedLine => {
    const [one, other] = [then === null ? NONE : words(then), now === null ? '数据矛盾' : words(now)]
    return { title, generated: one, now: other, differs: one !== other }
  }
  const cards = [cardWords(generated?.account ?? null), cardWords(account)] as const
  const isSameCard =
    generated?.account.cardNumber === account?.cardNumber && generated?.account.bank === account?.bank
  return [
    line('结论', ({ decision, failed, open }) => conclusion(decision, failed, open)),
    line('人员类别', ({ category }) => categoryWords(category)),
    line('补贴目录', (outcome) => (outcome.class === null ? NONE : `${outcome.class} 类`)),
    line('补贴标准', ({ standard }) => money(standard)),
    line('补贴比例', ({ ratio }) => (ratio === null ? NONE : `${ratio}%`)),
    line('补贴金额', ({ amount }) => money(amount)),
    line('申请期限', ({ deadline }) => deadline ?? NONE),
    line('承担区', ({ fundingDistrict }) => fundingDistrict ?? '待定'),
    { title: '收款账户', generated: cards[0], now: cards[1], differs: !isSameCard },
  ]
}

function cautionsOf(record: Application, known: KnownFacts, decision: Decision | null): string[] {
  const institution = record.certificate?.institution
  const isInstitutionHeld = institution != null && (known.heldInstitutions ?? []).includes(institution)
  const { outcome } = decision ?? { outcome: null }
  return [
    ...record.holds.map(({ kind, ground }) => `${HOLD_TITLES[kind]}：${ground}`),
    ...(isInstitutionHeld ? [`${HOLD_TITLES.institution}：${institution}`] : []),
    ...record.missing.map((kind) => `待补：${MATERIAL_TITLES[kind]}`),
    ...(record.contactApplicant === null ? [] : [`需联系申请人：${record.contactApplicant}`]),
    ...(outcome?.warnings ?? []).map(warningWords),
  ]
}

const isWarning = (id: string): id is keyof typeof WARNING_TITLES => Object.hasOwn(WARNING_TITLES, id)
const warningWords = (id: string): string => (isWarning(id) ? WARNING_TITLES[id] : id)

function conclusion(
  decision: Outcome['decision'],
  failed: readonly string[],
  open: readonly string[],
): string {
  if (decision === 'eligible') return '符合'
  return decision === 'ineligible' ? `不符合：${ruleTitles(failed)}` : `待核：${ruleTitles(open)}`
}

const money = (amount: number | null): string => (amount === null ? NONE : formatMoney(yuan(amount)))

export function categoryWords(id: string | null): string {
  const category = CATEGORIES.find((each) => each === id)
  return category === undefined ? (id ?? NONE) : CATEGORY_TITLES[category]
}

const cardWords = (account: Application['account']): string =>
  account === null ? '待补' : `${account.bank} 尾号 ${account.cardNumber.slice(-4)}`
