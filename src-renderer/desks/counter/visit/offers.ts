// Which of the three acts the counter may do now, and if not, why not. The state table says what is possible at all
// (product sheet 1); the rest follows from what is typed and what the law answers.

import type { ApplicationState } from '#shared/domain/application/states.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { allowedCommands } from '#shared/domain/application/transitions.ts'
import { ruleTitles } from '#shared/domain/application/rule-titles.ts'
import { INDISPENSABLE, MATERIAL_TITLES, type MaterialKind } from '#shared/domain/material/material.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import type { Assessed } from './assess-visit.ts'
import type { FieldName, Problem } from './problems.ts'

export type Offer =
  | { readonly possible: true }
  | { readonly possible: false; readonly because: string; readonly field: FieldName | null }

export interface Offers {
  readonly accept: Offer
  readonly giveBack: Offer
  readonly refuse: Offer
}

export interface Situation {
  readonly state: ApplicationState | 'draft'
  readonly roles: readonly Role[]
  readonly person: readonly Problem[]
  readonly certificate: readonly Problem[]
  readonly account: readonly Problem[]
  readonly missing: readonly MaterialKind[]
  readonly assessed: Assessed | null
}

const POSSIBLE: Offer = { possible: true }
const no = (because: string, field: FieldName | null = null): Offer => ({ possible: false, because, field })

export function offersIn(situation: Situation): Offers {
  const { state, roles } = situation
  const allowed = allowedCommands(state, roles)
  const notInState = no(`“${STATE_TITLES[state]}”状态不能办理`)
  return {
    accept: allowed.includes('acceptApplication') ? accept(situation) : notInState,
    giveBack: allowed.includes('returnApplication') ? giveBack(situation) : notInState,
    refuse: allowed.includes('refuseApplication') ? refuse(situation) : notInState,
  }
}

/** Names the open fields together, the first of them for the focus. */
function unfilled(problems: readonly Problem[]): Offer | null {
  const [first] = problems
  if (first === undefined) return null
  return no(`请补齐：${problems.map(({ title }) => title).join('、')}`, first.field)
}

function accept({ person, certificate, account, missing, assessed }: Situation): Offer {
  const indispensable = INDISPENSABLE.filter((kind) => missing.includes(kind))
  const open = unfilled([...person, ...certificate, ...account])
  if (assessed?.kind === 'contradictory')
    return no('证书信息与人员或申请日期矛盾，请核对发证日期', 'issueDate')
  if (assessed?.kind === 'assessed' && assessed.assessment.decision === 'ineligible')
    return no(`不符合：${ruleTitles(assessed.assessment.failed)}`)
  if (open !== null) return open
  if (indispensable.length > 0)
    return no(`原件未验：${indispensable.map((kind) => MATERIAL_TITLES[kind]).join('、')}`)
  return assessed === null ? no('正在读取本机数据') : POSSIBLE
}

function giveBack({ person, missing }: Situation): Offer {
  const open = unfilled(person)
  if (open !== null) return open
  return missing.length === 0 ? no('材料齐全，无需退回') : POSSIBLE
}

function refuse({ person, certificate, assessed }: Situation): Offer {
  const open = unfilled([...person, ...certificate])
  if (open !== null) return open
  if (assessed?.kind !== 'assessed') return no('证书信息矛盾，请先核对')
  return assessed.assessment.decision === 'ineligible' ? POSSIBLE : no('没有不符合的条款')
}
