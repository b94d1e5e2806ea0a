// The views of the claims, and what an empty one says.

import { recoupIsOverdue } from '#shared/domain/recoup-item/ageing.ts'
import type { RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'

export const VIEWS = ['open', 'overdue', 'unrecoverable', 'recovered', 'all'] as const
export type View = (typeof VIEWS)[number]

export const VIEW_TITLES: Readonly<Record<View, string>> = {
  open: '待追回',
  overdue: '逾期',
  unrecoverable: '无法追回',
  recovered: '已追回',
  all: '全部',
}

export const EMPTY: Readonly<Record<View, string>> = {
  open: '没有待追回的款项。补贴取消后同步自动出现。',
  overdue: '没有超过六个月未追回的款项。',
  unrecoverable: '没有认定无法追回的款项。认定须写明依据，由主管签字。',
  recovered: '还没有全额追回的款项。',
  all: '台账中没有记录。补贴取消后同步自动出现。',
}

export function shows(view: View, item: RecoupItem, today: PlainDate): boolean {
  switch (view) {
    case 'open':
      return item.state === 'open' || item.state === 'partly'
    case 'overdue':
      return recoupIsOverdue(item, today)
    case 'unrecoverable':
    case 'recovered':
      return item.state === view
    case 'all':
      return true
  }
}
