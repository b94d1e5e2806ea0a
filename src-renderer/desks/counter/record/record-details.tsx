// Who, what, how much, whereto. Shown in full: the sheet is opened on purpose, for one person at the counter.

import { Fragment } from 'react'
import type { Application } from '#shared/domain/application/application.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { CARD_GROUPS, groupDigits, MOBILE_GROUPS } from '../../../forms/grouped-digits.ts'
import { GroundList } from '../actions/ground-list.tsx'
import { certificateTitle } from '../certificates/certificate-words.ts'
import { categoryTitle } from '../today/list-row.ts'

export function RecordDetails({ record }: { readonly record: Application }) {
  return (
    <>
      <dl className="jb-pairs">
        {detailsOf(record).map(([title, words]) => (
          <Fragment key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </Fragment>
        ))}
      </dl>
      {record.grounds.length === 0 ? null : <GroundList grounds={record.grounds} />}
    </>
  )
}

function detailsOf(record: Application): readonly (readonly [string, string])[] {
  const { applicant, certificate, account, outcome } = record
  const { household } = applicant
  const lines: (readonly [string, string | null])[] = [
    ['证件号码', applicant.identityNumber],
    ['手机号码', groupDigits(applicant.mobile, MOBILE_GROUPS)],
    ['第二联系人', applicant.secondContact],
    ['户籍', household.place === 'shanghai' ? `本市 ${household.district ?? ''}` : '非本市'],
    ['证书', certificate === null ? '未提交' : certificateTitle(certificate)],
    ['证书编号', certificate?.number ?? null],
    ['发证日期', certificate?.issueDate ?? null],
    ['申请日期', record.lodgedOn === null ? null : withWeekday(record.lodgedOn)],
    ['人员类别', outcome === null ? null : categoryTitle(outcome.category)],
    [
      '补贴金额',
      outcome?.amount == null ? null : `${formatMoney(yuan(outcome.amount))}（${outcome.ratio ?? '—'}%）`,
    ],
    ['申请期限', outcome?.deadline ?? null],
    [
      '审核 / 承担',
      outcome === null ? null : `${outcome.reviewDistrict ?? '待定'} / ${outcome.fundingDistrict ?? '待定'}`,
    ],
    ['账户', account === null ? '待补' : `${account.bank} ${groupDigits(account.cardNumber, CARD_GROUPS)}`],
  ]
  return lines.flatMap(([title, words]) => (words === null || words === '' ? [] : [[title, words] as const]))
}
