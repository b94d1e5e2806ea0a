// What 受理 will do, in one line beside the button.

import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { MATERIAL_TITLES, type MaterialKind } from '#shared/domain/material/material.ts'
import type { Assessed } from '../visit/assess-visit.ts'

interface Props {
  readonly assessed: Assessed | null
  readonly missing: readonly MaterialKind[]
}

export function AcceptSummary({ assessed, missing }: Props) {
  if (assessed?.kind !== 'assessed') return null
  const { decision, amount } = assessed.assessment
  const owed =
    missing.length === 0 ? '' : `，待补：${missing.map((kind) => MATERIAL_TITLES[kind]).join('、')}`
  return decision === 'eligible' && amount !== null ? (
    <span className="jb-text-met">
      ✓ 可受理，{formatMoney(yuan(amount))}
      {owed}
    </span>
  ) : (
    <span className="jb-text-unknown">？ 可受理待归集，数据到齐后核定{owed}</span>
  )
}
