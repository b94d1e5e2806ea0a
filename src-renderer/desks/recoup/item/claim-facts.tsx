// The claim itself: why it was cancelled, who asks for the money, what is still to come.

import { ageInDays, OVERDUE_MONTHS, recoupIsOverdue } from '#shared/domain/recoup-item/ageing.ts'
import {
  outstandingOf,
  RECOUP_CAUSE_TITLES,
  RECOUP_CHANNELS,
  type RecoupCause,
  type RecoupItem,
  repaidOf,
} from '#shared/domain/recoup-item/recoup-item.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { addMonths, type PlainDate, withWeekday } from '#shared/kernel/plain-date.ts'
import { Section } from '../../../ui/section.tsx'

const WHO_ASKS: Readonly<Record<(typeof RECOUP_CHANNELS)[RecoupCause], string>> = {
  institution: '市评价中心通过评价机构追回，进度由市级导入',
  department: '行业主管部门协助追回',
  district: '本区联系申请人追回',
  legal: '通过法律途径追回',
}

export function ClaimFacts({ item, today }: { readonly item: RecoupItem; readonly today: PlainDate }) {
  const { unrecoverable } = item
  const overdue = recoupIsOverdue(item, today)
  return (
    <Section title="追回款项" note={`账龄 ${ageInDays(item, today)} 天`}>
      <dl className="jb-pairs jb-ledger-facts">
        <dt>补贴项目</dt>
        <dd>{item.item}</dd>
        <dt>评价机构</dt>
        <dd>{item.institution === '' ? '未登记' : item.institution}</dd>
        <dt>取消原因</dt>
        <dd>
          {RECOUP_CAUSE_TITLES[item.cause]}
          {item.sheetNumber === '' ? '' : `（${item.sheetNumber}）`}
        </dd>
        <dt>追回途径</dt>
        <dd>{WHO_ASKS[RECOUP_CHANNELS[item.cause]]}</dd>
        <dt>发放日期</dt>
        <dd>{withWeekday(item.paidOn)}</dd>
        <dt>取消日期</dt>
        <dd>{withWeekday(item.cancelledOn)}</dd>
        <dt>取消金额</dt>
        <dd>{formatMoney(yuan(item.amount))}</dd>
        <dt>已追回</dt>
        <dd>{formatMoney(yuan(repaidOf(item)))}</dd>
        <dt>待追回</dt>
        <dd className="jb-ledger-name">{formatMoney(yuan(outstandingOf(item)))}</dd>
        <dt>六个月期限</dt>
        <dd className={overdue ? 'jb-text-not-met' : undefined}>
          {addMonths(item.cancelledOn, OVERDUE_MONTHS)}
          {overdue ? '，已逾期' : ''}
        </dd>
      </dl>
      {unrecoverable === null ? null : (
        <p className="jb-words">
          {unrecoverable.byName}签字认定无法追回（{shanghaiDate(unrecoverable.at)}）：{unrecoverable.grounds}
        </p>
      )}
    </Section>
  )
}
