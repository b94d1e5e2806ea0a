// 追回台账 on paper: every claim with what has come back, the oldest first, also what was recovered or found
// unrecoverable.

import { maskName } from '#shared/domain/identity/mask-name.ts'
import { ageInDays, recoupIsOverdue } from '#shared/domain/recoup-item/ageing.ts'
import {
  outstandingOf,
  RECOUP_CAUSE_TITLES,
  RECOUP_STATE_TITLES,
  type RecoupItem,
  repaidOf,
} from '#shared/domain/recoup-item/recoup-item.ts'
import { formatMoney, formatTotal, yuan } from '#shared/kernel/money.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { useRecoupCases } from '../cache/ledger-cases.ts'
import { useSignedIn } from '../session/signed-in.ts'
import { useToday } from '../ui/clock.ts'
import type { LedgerColumn } from './ledger-paper.tsx'
import { PrintedLedger } from './printed-ledger.tsx'

export function RecoupLedgerPage() {
  const { staff } = useSignedIn().session
  const today = useToday()
  const cases = useRecoupCases()
  if (cases === undefined) return null
  const items = cases
    .map(({ record }) => record)
    .filter(({ unit }) => unit === staff.unit)
    .toSorted((one, other) => ageInDays(other, today) - ageInDays(one, today))
  const sum = (of: (item: RecoupItem) => number): string => formatTotal(items.map(of))
  const overdue = items.filter((item) => recoupIsOverdue(item, today)).length
  return (
    <PrintedLedger<RecoupItem>
      desk="recoup"
      title="补贴追回台账"
      columns={columnsAt(today)}
      rows={items}
      sums={[
        `取消 ${items.length} 笔，${sum(({ amount }) => amount)}；已追回 ${sum(repaidOf)}；未追回 ${sum(outstandingOf)}；逾期 ${overdue} 笔。`,
      ]}
    />
  )
}

function columnsAt(today: PlainDate): readonly LedgerColumn<RecoupItem>[] {
  return [
    { title: '姓名', words: ({ applicant }) => maskName(applicant.name) },
    { title: '证件末位', words: ({ applicant }) => applicant.identityNumber.slice(-4) },
    { title: '补贴项目', words: ({ item }) => item },
    { title: '评价机构', words: ({ institution }) => institution },
    { title: '取消原因', words: ({ cause }) => RECOUP_CAUSE_TITLES[cause] },
    { title: '取消日期', words: ({ cancelledOn }) => cancelledOn },
    { title: '取消金额', words: ({ amount }) => formatMoney(yuan(amount)), isNumber: true },
    { title: '已追回', words: (item) => formatMoney(yuan(repaidOf(item))), isNumber: true },
    { title: '未追回', words: (item) => formatMoney(yuan(outstandingOf(item))), isNumber: true },
    { title: '账龄（天）', words: (item) => String(ageInDays(item, today)), isNumber: true },
    { title: '逾期', words: (item) => (recoupIsOverdue(item, today) ? '是' : '') },
    { title: '联系次数', words: ({ contacts }) => String(contacts.length), isNumber: true },
    { title: '状态', words: ({ state }) => RECOUP_STATE_TITLES[state] },
  ]
}
