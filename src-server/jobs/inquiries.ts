// 请示与协办单 on the command line: what comes to the city from outside its own workstations is entered as an inquiry, and
// answered. A co-operation sheet of the assessment centre asks what was paid on a certificate; its answer is drawn from the
// records (policy sheet 6, cancellation).

import { sql } from 'kysely'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { normaliseCertificateNumber } from '#shared/domain/certificate-number/certificate-number.ts'
import { inquirySchema } from '#shared/domain/inquiry/inquiry.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db, Tx } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { inTransaction } from './dry-run.ts'
import { applyMunicipal } from './municipal-command.ts'
import { type BoundCertificate, namedAmong, type NamedCertificate } from './named-certificate.ts'

export interface Question {
  readonly application: string | null
  readonly subject: string
  readonly question: string
}

export interface Asked {
  readonly inquiry: string
  readonly outcome: CommandOutcome | null
}

interface Options {
  readonly now: Instant
  readonly dryRun: boolean
}

/** The items of the number, among which the sheet does not choose. */
export interface Several {
  readonly several: readonly string[]
}

/** The number of the sheet makes it one inquiry, however often it is entered. */
export const askAboutCertificate = (
  db: Db,
  sheet: string,
  certificate: NamedCertificate,
  { now, dryRun }: Options,
): Promise<Asked | Several> =>
  inTransaction(db, dryRun, async (tx) => {
    const among = namedAmong(certificate, await onNumber(tx, certificate.number))
    if ('several' in among) return among
    const latest = among.found.at(-1)
    const item = latest?.certificate.occupationName ?? certificate.item
    const question = {
      application: latest?.id ?? null,
      subject: `协办单 ${sheet}`,
      question: `证书 ${certificate.number}${item === '' ? '' : `（${item}）`} 是否已享受补贴？`,
    }
    return ask(tx, derivedId('sheet-inquiry', sheet), latest?.unit ?? CITY_UNIT, question, now)
  })

export const askInGeneral = (
  db: Db,
  unit: string,
  question: Question,
  { now, dryRun }: Options,
): Promise<Asked> =>
  inTransaction(db, dryRun, (tx) =>
    ask(tx, derivedId('inquiry', unit, question.subject, question.question), unit, question, now),
  )

async function ask(tx: Tx, id: string, unit: string, question: Question, now: Instant): Promise<Asked> {
  const body = { type: 'askCity' as const, ...question }
  const act = { id: derivedId('askCity', id), target: id, unit, basedOn: 0, body }
  return { inquiry: id, outcome: await applyMunicipal(tx, act, now) }
}

export type Answered =
  | { readonly text: string; readonly outcome: CommandOutcome | null }
  | 'unknown'
  | 'needs-text'

/** Without words of its own, an inquiry about an application is answered with what was paid on it. */
export const answerInquiry = (
  db: Db,
  inquiry: string,
  given: string | null,
  { now, dryRun }: Options,
): Promise<Answered> =>
  inTransaction(db, dryRun, async (tx) => {
    const row = await tx
      .selectFrom('case_record')
      .where('id', '=', inquiry)
      .where('kind', '=', 'inquiry')
      .select('record')
      .executeTakeFirst()
    if (row === undefined) return 'unknown'
    const { version, application } = inquirySchema.parse(row.record)
    const text = given ?? (application === null ? null : await whatWasPaid(tx, application))
    if (text === null) return 'needs-text'
    const body = { type: 'answerInquiry' as const, text }
    const id = derivedId('answerInquiry', inquiry, text)
    const act = { id, target: inquiry, unit: CITY_UNIT, basedOn: version, body }
    return { text, outcome: await applyMunicipal(tx, act, now) }
  })

async function whatWasPaid(tx: Tx, application: string): Promise<string | null> {
  const row = await tx
    .selectFrom('application')
    .where('id', '=', application)
    .select('record')
    .executeTakeFirst()
  if (row === undefined) return null
  const { payments, receipt, state } = applicationSchema.parse(row.record)
  const paid = payments.filter(({ result, returnedOn }) => result === 'paid' && returnedOn === null)
  if (paid.length === 0) return `申请 ${receipt} 目前为“${STATE_TITLES[state]}”，未发放补贴。`
  const each = paid.map(({ month, amount }) => `${month} 发放 ${amount} 元`)
  return `申请 ${receipt} 已享受补贴：${each.join('，')}。`
}

interface OnNumber {
  readonly id: string
  readonly unit: string
  readonly certificate: BoundCertificate
}

async function onNumber(tx: Tx, number: string): Promise<OnNumber[]> {
  const { rows } = await sql<OnNumber>`
    select id, unit, record->'certificate' as certificate from application
    where certificate_number(record->'certificate') = ${normaliseCertificateNumber(number)}
      and lodging_order is not null
    order by lodging_order`.execute(tx)
  return rows
}
