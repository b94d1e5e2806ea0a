// An application to read, for people none of whose desks deals with it: how it stands, what was decided and paid, and what
// has happened. Masked, and nothing can be done here.

import { Fragment } from 'react'
import type { Application } from '#shared/domain/application/application.ts'
import { HOLD_TITLES } from '#shared/domain/application/hold.ts'
import { APPLICATION_EVENT_TITLES } from '#shared/domain/application/log-titles.ts'
import type { Payment } from '#shared/domain/application/month-life.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { withWeekday } from '#shared/kernel/plain-date.ts'
import { CATEGORY_TITLES, levelTitle } from '#shared/policy/vocabulary.ts'
import { useScreenApplication } from '../cache/screen-applications.ts'
import { CaseLog } from '../case-parts/case-log.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { Section } from '../ui/section.tsx'

const RESULT_TITLES: Readonly<Record<Payment['result'], string>> = {
  pending: '待回盘',
  paid: '支付成功',
  failed: '支付失败',
}

const back = (): void => {
  window.history.back()
}

export function ReadPage({ id }: { readonly id: string | undefined }) {
  const shown = useScreenApplication(id)
  useKeyBindings('查看', [{ combo: 'F8', title: '返回', run: back }])
  if (shown === undefined) return null
  if (shown === null) return <EmptyState title="本机没有这条记录" next="可能已转至其他单位，请重新查找。" />
  const { record } = shown
  return (
    <div className="jb-stack">
      <Section
        title={`${maskName(record.applicant.name)} ${STATE_TITLES[record.state]}`}
        extra={
          <button type="button" className="jb-link" onClick={back}>
            返回 <KeyHint combo="F8" />
          </button>
        }
      >
        <dl className="jb-pairs">
          {[...pairsOf(record), ...monthOf(record)].map(([title, words]) => (
            <Fragment key={title}>
              <dt>{title}</dt>
              <dd>{words}</dd>
            </Fragment>
          ))}
        </dl>
      </Section>
      <CaseLog log={record.log} titles={APPLICATION_EVENT_TITLES} />
    </div>
  )
}

type Pair = readonly [string, string]

function pairsOf({
  applicant,
  certificate,
  lodgedOn,
  outcome,
  receipt,
  contactApplicant,
}: Application): Pair[] {
  const category = outcome?.category ?? null
  return [
    ['回执编号', receipt === '' ? '未出具' : receipt],
    ['证件号码', maskIdentityNumber(applicant.identityNumber)],
    ['手机号码', maskMobile(applicant.mobile)],
    [
      '证书',
      certificate === null
        ? '未提交'
        : `${certificate.occupationName ?? certificate.occupationCode} ${levelTitle(certificate.level)}`,
    ],
    ['评价机构', certificate?.institution ?? '未登记'],
    ['申请日期', lodgedOn === null ? '未受理' : withWeekday(lodgedOn)],
    ['人员类别', category === null ? '待定' : CATEGORY_TITLES[category]],
    ['补贴金额', outcome?.amount == null ? '待定' : formatMoney(yuan(outcome.amount))],
    ['承担区', outcome?.fundingDistrict ?? '待定'],
    ['需联系申请人', contactApplicant ?? '否'],
  ]
}

function monthOf({ month, holds, payments }: Application): Pair[] {
  return [
    ['批次', month ?? '尚未列入'],
    ['暂缓', holds.map(({ kind, ground }) => `${HOLD_TITLES[kind]}：${ground}`).join('；') || '无'],
    ['支付', payments.map(paymentWords).join('；') || '尚未支付'],
  ]
}

const paymentWords = ({ month, amount, result, settledOn, reason }: Payment): string =>
  [month, formatMoney(yuan(amount)), RESULT_TITLES[result], settledOn ?? '', reason ?? '']
    .filter((words) => words !== '')
    .join(' ')
