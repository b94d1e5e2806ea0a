// 申请材料: every paper the counter may ask for, and when. What the guide does not print is ours and marked 待核.

import { ruleTitle } from '#shared/policy/clauses.ts'
import { MATERIALS_VERSION, type MaterialEntry, materialIndex } from '#shared/policy/materials.ts'
import { CATEGORY_TITLES } from '#shared/policy/vocabulary.ts'
import { type Cell, citation, short, text, ungrouped } from '../table.ts'
import type { Sheet } from './sheet.ts'

function occasion({ always, categories, rules }: MaterialEntry): Cell {
  if (always) return '均须提供'
  const shown = [...categories.map((category) => CATEGORY_TITLES[category]), ...rules.map(ruleTitle)]
  return `待证明：${shown.join('、')}`
}

export const materialsSheet: Sheet = {
  id: 'materials',
  title: '申请材料',
  summary: `清单版本 ${MATERIALS_VERSION}。数据比对可确认的不再要求提供；标“待核”的为本系统所列，待市级确认。`,
  table: ungrouped(
    [text('材料'), text('何时需要'), short('状态'), citation()],
    materialIndex().map((entry) => [
      entry.title,
      occasion(entry),
      entry.toBeConfirmed ? { mark: '待核' } : '已定',
      entry.citation,
    ]),
  ),
}
