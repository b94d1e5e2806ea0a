// 口径一览: every reading of ours, and the clauses that rest on it.

import { clauseIndex } from '#shared/policy/clauses.ts'
import { INTERPRETATIONS } from '#shared/policy/interpretations.ts'
import { type Cell, short, text, ungrouped } from '../table.ts'
import type { Sheet } from './sheet.ts'

const CLAUSES = clauseIndex()

function usedBy(id: string): Cell {
  const clauses = CLAUSES.filter(({ interpretations }) => interpretations.some((each) => each.id === id))
  return clauses.length === 0
    ? '月度经办'
    : { links: clauses.map(({ rule, title }) => ({ to: rule, title })) }
}

export const interpretationsSheet: Sheet = {
  id: 'interpretations',
  title: '口径一览',
  summary: '文件未明确或不一致之处，本系统的理解。口径不是法规条文，凡依口径得出的结论均有标注。',
  table: ungrouped(
    [short('编号'), text('未明确之处'), text('现按'), text('用于')],
    Object.entries(INTERPRETATIONS).map(([id, { silence, reading }]) => [id, silence, reading, usedBy(id)]),
  ),
}
