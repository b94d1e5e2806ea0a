// The one place where a history calls the municipal jobs: the files that arrive, the month's jobs, the bank. The rest of
// the city knows nothing of how a job is called. Files are written and read as the operator has them.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatchMonth } from '#shared/calendar/batch-month.ts'
import { CITY_UNIT } from '#shared/domain/unit/units.ts'
import type { Role, Staff } from '#shared/domain/staff/staff.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db } from '../../../src-server/db/database.ts'
import { drawMonth } from '../../../src-server/jobs/draw/draw-month.ts'
import { importCertificates } from '../../../src-server/jobs/feeds/import-certificates.ts'
import { importFacts } from '../../../src-server/jobs/feeds/import-facts.ts'
import { importOnline } from '../../../src-server/jobs/feeds/import-online.ts'
import { generateMonth, type GenerateReport } from '../../../src-server/jobs/generate-month.ts'
import { PAYMENT_RESULT_COLUMNS } from '../../../src-server/jobs/bank-answers.ts'
import { importPayments } from '../../../src-server/jobs/import-payments.ts'
import { importRepayments, REPAYMENT_COLUMNS } from '../../../src-server/jobs/import-repayments.ts'
import { answerInquiry, askAboutCertificate } from '../../../src-server/jobs/inquiries.ts'
import { payMonth, type PayReport } from '../../../src-server/jobs/pay-month.ts'
import { resolvePending } from '../../../src-server/jobs/resolve-pending.ts'
import type { NamedCertificate } from '../../../src-server/jobs/named-certificate.ts'
import { recheck } from '../../../src-server/jobs/recheck.ts'
import { readRevocations, revoke, REVOCATION_COLUMNS } from '../../../src-server/jobs/revoke.ts'
import { PROPOSAL_KINDS } from '../../../src-server/two-persons/kinds.ts'
import { decideProposal, propose } from '../../../src-server/two-persons/proposals.ts'
import { scarceCatalogueProposal } from '../../../src-server/two-persons/scarce-catalogue.ts'
import { addStaff } from '../../../src-server/staff/add-staff.ts'
import type { Delivery } from '../people/authority.ts'
import type { RegisterDelivery } from '../people/register.ts'

export interface BankAnswer {
  readonly payment: string
  readonly result: 'paid' | 'failed'
  readonly on: PlainDate
  readonly reason: string
}

export interface Taken {
  readonly taken: boolean
  readonly says: string
}

export interface Revocation {
  readonly certificate: string
  /** Code of the item: a number of special operations stands for several. */
  readonly item: string
  readonly sheet: string
}

export interface Repaid {
  readonly certificate: string
  readonly item: string
  readonly on: PlainDate
  readonly amount: number
  readonly voucher: string
}

export class CityHall {
  readonly db: Db
  readonly #now: () => Instant
  readonly #folder: string
  readonly #log: (line: string) => void
  #files = 0

  constructor(db: Db, now: () => Instant, folder: string, log: (line: string) => void) {
    this.db = db
    this.#now = now
    this.#folder = folder
    this.#log = log
  }

  get #once() {
    return { now: this.#now(), dryRun: false, log: this.#log }
  }

  async #file(name: string, text: string): Promise<string> {
    await mkdir(this.#folder, { recursive: true })
    this.#files += 1
    const path = join(this.#folder, `${String(this.#files).padStart(4, '0')}-${name}`)
    await writeFile(path, text)
    return path
  }

  async facts({ source, upTo, lines }: Delivery): Promise<Taken> {
    const path = await this.#file(`${source}.ndjson`, ndjson(lines))
    const report = await importFacts(this.db, path, { now: this.#now(), dryRun: false, source, upTo })
    if (report.status !== 'done') return refusedFor(report.faults)
    await recheck(this.db, this.#once)
    return done
  }

  async certificates({ register, upTo, lines }: RegisterDelivery): Promise<Taken> {
    const path = await this.#file(`${register}.ndjson`, ndjson(lines))
    // Lines about people without feeds wait for ever: the operator has looked at them.
    const options = { now: this.#now(), dryRun: false, source: register, upTo, moveAnyway: true }
    const report = await importCertificates(this.db, path, options)
    if (report.status !== 'done') return refusedFor(report.faults)
    await recheck(this.db, this.#once)
    return done
  }

  async online(lines: readonly unknown[]): Promise<Taken> {
    const path = await this.#file('online.ndjson', ndjson(lines))
    const report = await importOnline(this.db, path, { now: this.#now(), dryRun: false })
    return report.status === 'done' ? done : refusedFor(report.faults)
  }

  async draw(month: BatchMonth, newSeed: () => string): Promise<void> {
    await drawMonth(this.db, { month, now: this.#now(), dryRun: false, newSeed })
  }

  generate(month: BatchMonth): Promise<GenerateReport> {
    return generateMonth(this.db, { month, ...this.#once })
  }

  pay(month: BatchMonth): Promise<PayReport> {
    return payMonth(this.db, { month, ...this.#once })
  }

  async resolvePending(): Promise<void> {
    await resolvePending(this.db, this.#once)
  }

  async bank(answers: readonly BankAnswer[]): Promise<Taken> {
    const cellsOf = ({ payment, result, on, reason }: BankAnswer) => ({
      支付编号: payment,
      结果: result === 'paid' ? '成功' : '失败',
      原因: reason,
      日期: on,
    })
    const text = tableOf(titlesOf(PAYMENT_RESULT_COLUMNS), answers.map(cellsOf))
    await this.#file('bank.csv', text)
    const report = await importPayments(this.db, text, this.#once)
    return report.status === 'done' ? done : refusedFor(report.faults)
  }

  async revoke({ certificate, item, sheet }: Revocation): Promise<Taken> {
    const cells = { 证书编号: certificate, 原因: '证书撤销', 协办单号: sheet, 职业编码: item }
    const text = tableOf(titlesOf(REVOCATION_COLUMNS), [cells])
    const report = await revoke(this.db, readRevocations(text), this.#once)
    return report.status === 'done' ? done : refusedFor(report.faults)
  }

  async repayments(lines: readonly Repaid[]): Promise<Taken> {
    const cellsOf = ({ certificate, item, on, amount, voucher }: Repaid) => ({
      证书编号: certificate,
      退款日期: on,
      金额: String(amount),
      凭证号: voucher,
      职业编码: item,
    })
    const text = tableOf(titlesOf(REPAYMENT_COLUMNS), lines.map(cellsOf))
    const report = await importRepayments(this.db, text, this.#once)
    return report.status === 'done' ? done : refusedFor(report.faults)
  }

  /** A co-operation sheet of the assessment centre: asked and answered from the records. */
  async sheet(number: string, certificate: NamedCertificate): Promise<void> {
    const asked = await askAboutCertificate(this.db, number, certificate, this.#once)
    if ('several' in asked) throw new Error('a sheet of the city names the item')
    await answerInquiry(this.db, asked.inquiry, null, this.#once)
  }

  /** A version of catalogue B, proposed by one person of the city and approved by another. */
  async catalogue(codes: readonly string[], from: PlainDate): Promise<void> {
    const content = {
      document: `测试目录 ${from}`,
      from,
      to: null,
      items: codes.map((code) => ({ code, name: `测试职业 ${code}` })),
    }
    const run = { now: this.#now(), dryRun: false }
    const [one, other] = await this.db
      .selectFrom('staff')
      .where('unit', '=', CITY_UNIT)
      .select(['id', 'name'])
      .orderBy('username')
      .limit(2)
      .execute()
    if (one === undefined || other === undefined) throw new Error('the city has two people')
    const proposed = await propose(
      this.db,
      scarceCatalogueProposal,
      { content, reason: '测试' },
      { ...run, by: one },
    )
    if (!proposed.ok || proposed.value.number === null) throw new Error('the catalogue was not taken')
    const done = await decideProposal(
      this.db,
      PROPOSAL_KINDS,
      { number: proposed.value.number, outcome: 'approved' },
      { ...run, by: other },
    )
    if (!done.ok) throw new Error(done.error.join())
  }

  async hire(staff: Staff, passwordHash: string, since: Instant): Promise<void> {
    await this.db.transaction().execute((tx) => addStaff(tx, { ...staff, passwordHash }, since))
  }

  async changeRoles(staff: string, roles: readonly Role[]): Promise<void> {
    await this.db
      .insertInto('staff_roles')
      .values({ staff, valid_from: new Date(this.#now()), roles: [...roles] })
      .execute()
  }
}

const done: Taken = { taken: true, says: '' }

const refusedFor = (faults: readonly { readonly line: number; readonly says: string }[]): Taken => ({
  taken: false,
  says: faults.map(({ line, says }) => `${String(line)}: ${says}`).join('; '),
})

/** A file with the columns that the job reads today; of what is known, each column takes what its title names. */
const titlesOf = (columns: readonly { readonly title: string }[]): readonly string[] =>
  columns.map(({ title }) => title)

function tableOf(columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]): string {
  const cell = (row: Readonly<Record<string, string>>, column: string): string =>
    row[column] ?? Object.entries(row).find(([title]) => column.includes(title))?.[1] ?? ''
  return [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row, column)).join(','))].join(
    '\n',
  )
}

const ndjson = (lines: readonly unknown[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('')
