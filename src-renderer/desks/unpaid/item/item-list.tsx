// The person's open items: they are contacted and corrected together.

import {
  followUpDay,
  needsFollowUp,
  YEAR_BAND_TITLES,
  yearBandOf,
} from '#shared/domain/unpaid-item/cadence.ts'
import { UNPAID_STATE_TITLES, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { Section } from '../../../ui/section.tsx'

interface Props {
  readonly items: readonly UnpaidItem[]
  readonly opened: string
  readonly today: PlainDate
}

export function ItemList({ items, opened, today }: Props) {
  const total = items.reduce((sum, { amount }) => sum + amount, 0)
  return (
    <Section
      title="应付未付款项"
      note={
        items.length > 1 ? `同一人 ${items.length} 笔，合计 ${formatMoney(yuan(total))}，一并联系和维护` : ''
      }
    >
      <table className="jb-table">
        <thead>
          <tr>
            <th scope="col">补贴项目</th>
            <th scope="col" className="jb-number">
              金额
            </th>
            <th scope="col">首次失败</th>
            <th scope="col">银行原因</th>
            <th scope="col">年度</th>
            <th scope="col">下次跟进</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id} className={items.length > 1 && item.id === opened ? 'jb-ledger-current' : ''}>
              <td>{item.item}</td>
              <td className="jb-number">{formatMoney(yuan(item.amount))}</td>
              <td>{item.firstFailedOn}</td>
              <td>{reasonsOf(item)}</td>
              <td>{YEAR_BAND_TITLES[yearBandOf(item, today)]}</td>
              <td>{needsFollowUp(item) ? followUpDay(item, today) : '—'}</td>
              <td>
                {UNPAID_STATE_TITLES[item.state]}
                {item.settledOn === null ? '' : `（${item.settledOn}）`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

/** The first reason, and those of later payments that came back as well. */
const reasonsOf = ({ reason, failures }: UnpaidItem): string =>
  [reason, ...failures.map((failure) => `${failure.on} 再次失败：${failure.reason}`)].join('；')
