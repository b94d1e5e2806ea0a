// The buttons of a claim with their keys, as the state table offers them.

import { offers } from '#shared/domain/case/transition.ts'
import type { RecoupItem, RecoupState } from '#shared/domain/recoup-item/recoup-item.ts'
import { RECOUP_TRANSITIONS, type RecoupCommand } from '#shared/domain/recoup-item/transitions.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import type { Action } from '../../../case-parts/act-bar.tsx'

interface Runs {
  readonly record: () => void
  readonly contact: () => void
  readonly repay: () => void
  readonly sign: () => void
  readonly next: () => void
}

export function recoupActions(
  { unit, state }: Pick<RecoupItem, 'unit' | 'state'>,
  staff: Pick<Staff, 'unit' | 'roles'>,
  typing: boolean,
  run: Runs,
): readonly Action[] {
  if (typing) return [{ combo: 'F9', title: '登记', primary: true, run: run.record }]
  const when = (command: RecoupCommand, action: Action): Action | null =>
    unit === staff.unit &&
    RECOUP_TRANSITIONS.some((row) => row.command === command && offers<RecoupState>(row, state, staff.roles))
      ? action
      : null
  const actions = [
    when('recordRecoupContact', { combo: 'F2', title: '登记联系', run: run.contact }),
    when('recordRepayment', { combo: 'Alt+R', title: '登记退款', primary: true, run: run.repay }),
    when('signUnrecoverable', { combo: 'Alt+U', title: '签字：无法追回', run: run.sign }),
    { combo: 'F4', title: '下一笔', run: run.next },
  ]
  return actions.filter((action) => action !== null)
}
