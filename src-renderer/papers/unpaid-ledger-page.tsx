// 应付未付台账 on paper: everything that is owed today, 当年 before 历年, the oldest first.

import { maskName } from '#shared/domain/identity/mask-name.ts'
import {
  needsFollowUp,
  followUpDay,
  YEAR_BAND_TITLES,
  yearBandOf,
} from '#shared/domain/unpaid-item/cadence.ts'
import { isOwed, UNPAID_STATE_TITLES, type UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { formatMoney, formatTotal, yuan } from '#shared/kernel/money.ts'
import { daysBetween, type PlainDate } from '#shared/kernel/plain-date.ts'
import { useUnpaidCases } from '../cache/ledger-cases.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useToday } from '../ui/clock.ts'
import type { LedgerColumn } from './ledger-paper.tsx'
import { PrintedLedger } from './printed-ledger.tsx'

export function UnpaidLedgerPage() {
  const { staff } = useSignedIn().session
  const today = useToday()
  const cases = useUnpaidCases()
  if (cases === undefined) return null
  const items = cases
    .map(({ record }) => record)
    .filter((item) => isOwed(item) && item.unit === staff.unit)
    .toSorted((one, other) => sortKey(one, today).localeCompare(sortKey(other, today)))
  const band = (wanted: 'current' | 'past') => items.filter((item) => yearBandOf(item, today) === wanted)
  return (
    <PrintedLedger<UnpaidItem>
      desk="unpaid"
      title="应付未付台账"
      columns={columnsAt(today)}
      rows={items}
      sums={[
        `${sumWords('当年', band('current'))}；${sumWords('历年', band('past'))}；${sumWords('合计', items)}。`,
      ]}
    />
  )
}

const sortKey = (item: UnpaidItem, today: PlainDate): string =>
  `${yearBandOf(item, today)} ${item.firstFailedOn} ${item.id}`

const sumWords = (title: string, items: readonly UnpaidItem[]): string =>
  `${title} ${items.length} 笔，${formatTotal(items.map(({ amount }) => amount))}`

function columnsAt(today: PlainDate): readonly LedgerColumn<UnpaidItem>[] {
  return [
    { title: '年度', words: (item) => YEAR_BAND_TITLES[yearBandOf(item, today)] },
    { title: '姓名', words: ({ applicant }) => maskName(applicant.name) },
    { title: '证件末位', words: ({ applicant }) => applicant.identityNumber.slice(-4) },
    { title: '补贴项目', words: ({ item }) => item },
    { title: '金额', words: ({ amount }) => formatMoney(yuan(amount)), isNumber: true },
    { title: '首次失败', words: ({ firstFailedOn }) => firstFailedOn },
    { title: '银行原因', words: ({ reason, failures }) => failures.at(-1)?.reason ?? reason },
    {
      title: '账龄（天）',
      words: ({ firstFailedOn }) => String(daysBetween(firstFailedOn, today)),
      isNumber: true,
    },
    { title: '联系次数', words: ({ contacts }) => String(contacts.length), isNumber: true },
    { title: '最近联系', words: lastContactWords },
    { title: '下次跟进', words: (item) => (needsFollowUp(item) ? followUpDay(item, today) : '—') },
    { title: '状态', words: ({ state }) => UNPAID_STATE_TITLES[state] },
  ]
}

function lastContactWords({ contacts }: UnpaidItem): string {
  const last = contacts.at(-1)
  return last === undefined ? '—' : shanghaiDate(last.at)
}
