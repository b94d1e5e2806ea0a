// What a typed certificate says of the 219 list and of the AI items: only what follows from the item chosen from the
// product's lists and, for a licence of special operations, from first issue or renewal. What nobody has said stays open
// (待核), so that no refusal can rest on it.

import { isAiItemName, listedQualification } from '#shared/policy/parameters/list-219.ts'
import type { TypedCertificate } from './visit.ts'

type Typed = Pick<TypedCertificate, 'kind' | 'occupationName' | 'level' | 'issue'>

/** Whether first issue or renewal has to be asked. */
export const asksForIssue = ({ kind, occupationName }: Typed): boolean =>
  kind === 'qualification' && (listedQualification(occupationName)?.firstIssueOnly ?? false)

export function statementsOf(typed: Typed): {
  readonly listed219: boolean | null
  readonly aiItem: boolean | null
} {
  return { listed219: listed(typed), aiItem: isAi(typed) }
}

function listed(typed: Typed): boolean | null {
  if (typed.kind !== 'qualification') return null
  const item = listedQualification(typed.occupationName)
  if (item === null || !item.levels.includes(typed.level)) return null
  if (!item.firstIssueOnly) return true
  return typed.issue === null ? null : typed.issue === 'first'
}

const isAi = ({ kind, occupationName }: Typed): boolean | null =>
  kind === 'special-ability' && isAiItemName(occupationName) ? true : null
