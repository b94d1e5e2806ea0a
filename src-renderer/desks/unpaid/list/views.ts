// The views of the ledger, and what an empty one asks to do next.

import { isDueNow, isOverdue } from '#shared/domain/unpaid-item/cadence.ts'
import { isOwed, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'

export const VIEWS = ['due', 'overdue', 'approval', 'waiting', 'owed', 'settled'] as const
export type View = (typeof VIEWS)[number]

export const VIEW_TITLES: Readonly<Record<View, string>> = {
  due: '今日跟进',
  overdue: '逾期',
  approval: '待复核',
  waiting: '待支付',
  owed: '全部未付',
  settled: '已结清',
}

export const EMPTY: Readonly<Record<View, string>> = {
  due: '今日没有需要跟进的款项，本月已全部跟进。',
  overdue: '没有逾期未跟进的款项。',
  approval: '没有待复核的账户维护。异地账户由一人录入后，在此由另一人复核。',
  waiting: '没有等待支付的款项。账户维护后自动进入下一次支付。',
  owed: '没有应付未付款项。支付不成功的款项同步后自动出现。',
  settled: '还没有结清的款项。',
}

export function shows(view: View, item: UnpaidItem, today: PlainDate): boolean {
  switch (view) {
    case 'due':
      return isDueNow(item, today)
    case 'overdue':
      return isOverdue(item, today)
    case 'approval':
      return item.proposal !== null
    case 'waiting':
      return item.state === 'corrected'
    case 'owed':
      return isOwed(item)
    case 'settled':
      return !isOwed(item)
  }
}
