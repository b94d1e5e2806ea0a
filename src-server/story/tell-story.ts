// 一案始末: one application from first to last, with the calls, lists, ledgers and inquiries about it, what the sources said
// of the person, and where it stands now. The applicant is masked; the people at the desks are named.

import type { Application } from '#shared/domain/application/application.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import type { CaseDesign } from '#shared/domain/case/case-design.ts'
import { CASE_TITLES } from '#shared/domain/case/case-kind.ts'
import { COMMAND_TITLES } from '#shared/domain/case/command-titles.ts'
import type { LogEntry } from '#shared/domain/case/log-entry.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { inquiryDesign } from '#shared/domain/inquiry/inquiry-design.ts'
import { owed } from '#shared/domain/owed/owed.ts'
import type { OwedStep } from '#shared/domain/owed/owed-step.ts'
import { phoneCheckDesign } from '#shared/domain/phone-check/phone-check-design.ts'
import { publicationDesign } from '#shared/domain/publication/publication-design.ts'
import { recoupItemDesign } from '#shared/domain/recoup-item/recoup-item-design.ts'
import { ROLE_TITLES } from '#shared/domain/staff/staff.ts'
import { findUnit } from '#shared/domain/unit/units.ts'
import { unpaidItemDesign } from '#shared/domain/unpaid-item/unpaid-item-design.ts'
import { shanghaiMinute } from '#shared/kernel/instant.ts'
import { type PlainDate, plainDate } from '#shared/kernel/plain-date.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import { foldedApplications, foldedCases } from '../audit-export/folded-cases.ts'
import type { Tx } from '../db/database.ts'
import { type Entry, inOrder } from './entry.ts'
import { factEntries } from './fact-entries.ts'
import { moneyEntries } from './money-entries.ts'
import { recordEntries } from './record-entries.ts'
import { recordsAbout } from './records-about.ts'

const LAST = plainDate('2100-12-31')

export async function tellStory(tx: Tx, application: string, today: PlainDate): Promise<readonly string[]> {
  const asked = { tx, before: new Date(8.64e15), asOf: LAST }
  const lines: string[] = []
  for await (const folded of foldedApplications(asked, [application])) {
    const { record } = folded
    const about = await recordsAbout(tx, application)
    const others = async <
      Rec extends { readonly unit: string; readonly id: string; readonly log: readonly LogEntry[] },
      Event extends object,
    >(
      design: CaseDesign<Rec, Event>,
    ): Promise<readonly Entry[]> => {
      const entries: Entry[] = []
      for await (const other of foldedCases(asked, design, about))
        entries.push(...recordEntries(design.kind, other.record.id.slice(-6), other))
      return entries
    }
    const entries = [
      ...recordEntries('application', record.receipt, folded, (event) =>
        'decision' in event ? event.decision : null,
      ),
      ...(await others(phoneCheckDesign)),
      ...(await others(publicationDesign)),
      ...(await others(unpaidItemDesign)),
      ...(await others(recoupItemDesign)),
      ...(await others(inquiryDesign)),
      ...(await factEntries(tx, record.applicant.identityNumber)),
      ...(await moneyEntries(tx, record.payments)),
    ]
    lines.push(...headOf(record), ...inOrder(entries).flatMap(wordsOf), ...endOf(record, today))
  }
  return lines
}

const wordsOf = ({ at, sentence, details }: Entry): string[] => [
  `${shanghaiMinute(at)}  ${sentence}`,
  ...details.map((detail) => `                    ${detail}`),
]

function headOf({ id, receipt, applicant, certificate, unit, lodgedOn }: Application): string[] {
  const item =
    certificate === null
      ? '未提供证书'
      : `${certificate.occupationName ?? certificate.occupationCode}（${levelTitle(certificate.level)}）`
  return [
    `申请 ${receipt}（${id}）`,
    `申请人 ${maskName(applicant.name)}，${maskIdentityNumber(applicant.identityNumber)}；项目 ${item}；${findUnit(unit)?.title ?? unit}；申请日期 ${lodgedOn ?? '未受理'}`,
    '',
  ]
}

function endOf(record: Application, today: PlainDate): string[] {
  const sum = (result: 'paid' | 'failed' | 'pending'): number =>
    record.payments.filter((each) => each.result === result).reduce((total, { amount }) => total + amount, 0)
  const step = owed(record, today)
  const next = step === null ? '已办结' : nextWords(step)
  return [
    '',
    `现状：${STATE_TITLES[record.state]}。已支付 ${sum('paid')} 元，支付失败 ${sum('failed')} 元，待回盘 ${sum('pending')} 元。${next}。`,
    ...record.payments.map(paymentWords),
    ...record.holds.map(
      ({ ground, at }) => `${CASE_TITLES.application}暂缓中：${ground}（${shanghaiMinute(at)} 起）`,
    ),
  ]
}

function nextWords({ next, unit, role, due }: OwedStep): string {
  const who = role === 'municipal' ? '市级系统' : `${findUnit(unit)?.district ?? '市'}${ROLE_TITLES[role]}`
  return `下一步：${COMMAND_TITLES[next]}，${who}，${due === null ? '无规定期限' : `${due} 前`}`
}

const RESULTS = { paid: '成功', failed: '失败', pending: '待回盘' } as const

function paymentWords({ month, amount, result, settledOn, reason }: Application['payments'][number]): string {
  const parts = [`支付 ${month}：${amount} 元，${RESULTS[result]}`, settledOn, reason]
  return parts.filter((part) => part !== null).join('，')
}
