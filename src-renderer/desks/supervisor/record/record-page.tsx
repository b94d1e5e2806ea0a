// One application as the supervisor reads it: where it stands, what was decided, its payments and holds, and who did what.
// Read only; what can be done is done on the desk of those who work on it. Personal data is masked.

import { STATE_TITLES } from '#shared/domain/application/states.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { HOLD_TITLES } from '#shared/domain/application/hold.ts'
import { eventTitle } from '#shared/domain/application/log-titles.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { type Instant, shanghaiDate, shanghaiTime } from '#shared/kernel/instant.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { CATEGORY_TITLES, levelTitle } from '#shared/policy/vocabulary.ts'
import { useScreenApplication } from '../../../cache/screen-applications.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Section } from '../../../ui/section.tsx'

const RESULTS = { pending: '待回盘', paid: '支付成功', failed: '支付失败' } as const

export function RecordPage({ id }: { readonly id: string | undefined }) {
  const shown = useScreenApplication(id)
  if (shown === undefined) return null
  if (shown === null) return <EmptyState title="本机没有该申请" next="可能属于其他单位，请返回。" />
  const { record } = shown
  return (
    <div className="jb-stack">
      <Section title={`申请 ${record.receipt}`} note={STATE_TITLES[record.state]}>
        <dl className="jb-pairs">
          {pairsOf(record).map(([term, words]) => (
            <div key={term} className="jb-pair">
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="支付" note={record.payments.length === 0 ? '尚未支付' : ''}>
        <ul>
          {record.payments.map(({ id: payment, month, amount, result, settledOn, reason }) => (
            <li key={payment}>
              {month} {formatMoney(yuan(amount))} {RESULTS[result]} {settledOn ?? ''} {reason ?? ''}
            </li>
          ))}
        </ul>
      </Section>
      <Section title="经过" note="">
        <ul>
          {record.log.toReversed().map(({ at, byName, event, note }) => (
            <li key={`${at}-${event}`}>
              {momentWords(at)} {eventTitle(event)} <span className="jb-quiet">{byName}</span> {note}
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}

const momentWords = (at: Instant): string => `${shanghaiDate(at)} ${shanghaiTime(at)}`

function pairsOf(record: Application): readonly (readonly [string, string])[] {
  const { applicant, certificate, outcome, lodgedOn, holds } = record
  const category = outcome?.category ?? null
  return [
    ['申请人', maskName(applicant.name)],
    ['证件号码', maskIdentityNumber(applicant.identityNumber)],
    ['手机号码', maskMobile(applicant.mobile)],
    [
      '补贴项目',
      certificate === null
        ? '—'
        : `${certificate.occupationName ?? certificate.occupationCode} ${levelTitle(certificate.level ?? null)}`,
    ],
    ['评价机构', certificate?.institution ?? '—'],
    ['申请日期', lodgedOn ?? '—'],
    ['人员类别', category === null ? '—' : CATEGORY_TITLES[category]],
    ['补贴金额', outcome?.amount == null ? '—' : formatMoney(yuan(outcome.amount))],
    ['承担区', outcome?.fundingDistrict ?? '—'],
    ['批次', record.month ?? '—'],
    [
      '暂缓',
      holds.length === 0
        ? '无'
        : holds.map(({ kind, ground }) => `${HOLD_TITLES[kind]}：${ground}`).join('；'),
    ],
  ]
}
