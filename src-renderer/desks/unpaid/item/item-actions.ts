// The buttons of an item with their keys, as the state table offers them.

import type { Action } from '../../../case-parts/act-bar.tsx'
import type { Manner } from './correction-draft.ts'
import type { ItemDialogName } from './item-dialog.tsx'
import type { UnpaidOffers } from './offers.ts'

interface Runs {
  readonly record: () => void
  readonly contact: () => void
  readonly correct: (manner: Manner) => void
  readonly open: (name: ItemDialogName) => void
  readonly next: () => void
}

export function itemActions(offered: UnpaidOffers, contacting: boolean, run: Runs): readonly Action[] {
  if (contacting) return [{ combo: 'F9', title: '登记', primary: true, run: run.record }]
  const actions: readonly (Action | null)[] = [
    when(offered.contact, { combo: 'F2', title: '登记联系', run: run.contact }),
    when(offered.correct, {
      combo: 'Alt+W',
      title: '窗口账户维护',
      primary: true,
      run: () => {
        run.correct('counter')
      },
    }),
    when(offered.propose, {
      combo: 'Alt+Y',
      title: '异地账户维护',
      run: () => {
        run.correct('distance')
      },
    }),
    when(offered.approve, {
      combo: 'Alt+S',
      title: '复核账户',
      primary: true,
      run: () => {
        run.open('approve')
      },
    }),
    when(offered.decline, {
      combo: 'Alt+T',
      title: offered.ownProposal ? '撤回录入' : '退回账户维护',
      run: () => {
        run.open('decline')
      },
    }),
    when(offered.sign, {
      combo: 'Alt+U',
      title: '签字：长期无法联系',
      run: () => {
        run.open('sign')
      },
    }),
    { combo: 'F4', title: '下一位', run: run.next },
  ]
  return actions.filter((action) => action !== null)
}

const when = (items: readonly unknown[], action: Action): Action | null => (items.length > 0 ? action : null)
