// 导入追回进度: what has come back through the institutions, as the assessment centre reports it. The whole file is judged
// first, by the command's own rules; with one wrong line every fault is listed and nothing is entered. A voucher is
// entered once, so that a list that grows can be imported again.

import { sql } from 'kysely'
import { describeFault } from '#shared/contracts/faults.ts'
import { normaliseCertificateNumber } from '#shared/domain/certificate-number/certificate-number.ts'
import { recoupItemSchema } from '#shared/domain/recoup-item/recoup-item.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db, Tx } from '../db/database.ts'
import { readSmallCase } from '../sync/postgres/case-rows.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { inTransaction } from './dry-run.ts'
import { type LineFault, repeatedLines } from './line-fault.ts'
import { applyMunicipal } from './municipal-command.ts'
import {
  type BoundCertificate,
  namedAmong,
  type NamedCertificate,
  severalItems,
} from './named-certificate.ts'
import { dayIn, yuanIn } from '../tables/cells.ts'
import { type ColumnWanted, readTable, type TableRow } from '../tables/read-table.ts'
import { runFollowUps } from './run-follow-ups.ts'

export const REPAYMENT_COLUMNS = [
  { title: '证书编号' },
  { title: '职业编码', optional: true },
  { title: '退款日期', also: ['日期'] },
  { title: '金额', also: ['退款金额', '金额（元）'], sum: true },
  { title: '凭证号', also: ['凭证编号'] },
  { title: '备注', optional: true },
] as const satisfies readonly ColumnWanted[]

export type ImportRepaymentsReport =
  | { readonly status: 'refused'; readonly faults: readonly LineFault[] }
  | {
      readonly status: 'done'
      readonly entered: number
      /** Vouchers of earlier files. */
      readonly known: number
      /** Whole yuan. */
      readonly amount: number
    }

interface Repaid extends NamedCertificate {
  readonly line: number
  readonly on: PlainDate
  readonly amount: number
  readonly voucher: string
  readonly note: string
}

interface Claim {
  readonly id: string
  readonly unit: string
}

/** One transaction takes no more than so many, and one unit's alone (SYNC-9). */
const AT_ONCE = 500

export async function importRepayments(
  db: Db,
  text: string,
  {
    now,
    dryRun,
    log,
  }: { readonly now: Instant; readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<ImportRepaymentsReport> {
  const table = readTable(text, REPAYMENT_COLUMNS)
  if (!table.ok) return { status: 'refused', faults: table.error }
  const read = table.value.map(repaidOf)
  const lines = read.flatMap((each) => ('voucher' in each ? [each] : []))
  const chosen = await claimsOn(db, lines)
  const claims = new Map(
    chosen.flatMap(({ line, among }) =>
      'found' in among && among.found[0] !== undefined ? [[line, among.found[0]]] : [],
    ),
  )
  const faults = [
    ...read.flatMap((each) => ('says' in each ? [each] : [])),
    ...repeatedLines(
      lines.filter(({ line }) => claims.has(line)),
      ({ line, voucher }) => `${claims.get(line)?.id ?? ''} ${voucher}`,
    ),
    ...chosen.flatMap(({ line, among }) => {
      if ('several' in among) return [{ line, says: severalItems(among.several) }]
      return among.found.length === 0 ? [{ line, says: '该证书没有追回款项' }] : []
    }),
  ]
  if (faults.length > 0) return { status: 'refused', faults: inOrder(faults) }
  const unitOf = ({ line }: Repaid): string => claims.get(line)?.unit ?? ''
  const units = [...new Set(lines.map(unitOf))].toSorted()
  const parts = units.map((unit) => lines.filter((each) => unitOf(each) === unit))
  const judged = await inTransaction(db, true, (tx) => enter(tx, parts.flat(), claims, now))
  if (judged.faults.length > 0) return { status: 'refused', faults: inOrder(judged.faults) }
  const { entered, known, amount } = judged
  if (!dryRun) {
    for (const part of parts)
      for (let from = 0; from < part.length; from += AT_ONCE)
        await inTransaction(db, false, (tx) => enter(tx, part.slice(from, from + AT_ONCE), claims, now))
    while ((await runFollowUps(db, now, log)) > 0);
  }
  return { status: 'done', entered, known, amount }
}

async function enter(tx: Tx, lines: readonly Repaid[], claims: ReadonlyMap<number, Claim>, now: Instant) {
  const faults: LineFault[] = []
  let [entered, known, amount] = [0, 0, 0]
  for (const { line, voucher, ...said } of lines) {
    const claim = claims.get(line)
    const held = claim === undefined ? null : await readSmallCase(tx, claim.id)
    if (claim === undefined || held?.kind !== 'recoup-item') continue
    const repayment = derivedId('repayment', claim.id, voucher)
    if (held.repayments.some(({ id }) => id === repayment)) {
      known += 1
      continue
    }
    const note = [`凭证 ${voucher}`, said.note].filter((words) => words !== '').join('，')
    const body = { type: 'recordRepayment' as const, repayment, on: said.on, amount: said.amount, note }
    const act = { id: derivedId('recordRepayment', repayment), target: claim.id, unit: claim.unit, body }
    const outcome = await applyMunicipal(tx, { ...act, basedOn: held.version }, now)
    if (outcome !== null && 'fault' in outcome) faults.push({ line, says: describeFault(outcome.fault) })
    else {
      entered += 1
      amount += said.amount
    }
  }
  return { faults, entered, known, amount }
}

function repaidOf({ line, cells }: TableRow): Repaid | LineFault {
  const [number = '', item = '', day = '', sum = '', voucher = '', note = ''] = cells
  const on = dayIn(day)
  const amount = yuanIn(sum)
  if (number === '' || voucher === '') return { line, says: '证书编号和凭证号不能为空' }
  if (on === null) return { line, says: '退款日期应为存在的日期，如 2026-11-18' }
  if (amount === null || amount === 0 || amount > 9_999_999) return { line, says: '金额应为整数元' }
  if (note.length > 200) return { line, says: '备注超过 200 字' }
  return { line, number, item, on, amount, voucher, note }
}

/** The claim of each line. A claim that is closed gives way to one that is open: a certificate may be revoked twice. */
async function claimsOn(db: Db, lines: readonly Repaid[]) {
  const numbers = lines.map(({ number }) => normaliseCertificateNumber(number))
  const { rows } = await sql<{ certificate: BoundCertificate; record: unknown }>`
    select application.record->'certificate' as certificate, claim.record
    from case_record claim
    join application on application.id = (claim.record->>'application')::uuid
    where claim.kind = 'recoup-item'
      and certificate_number(application.record->'certificate') = any(${numbers}::text[])
    order by claim.state = 'recovered', claim.id`.execute(db)
  const claims = rows.map(({ certificate, record }) => {
    const { id, unit } = recoupItemSchema.parse(record)
    return { id, unit, certificate }
  })
  return lines.map((line) => ({ line: line.line, among: namedAmong(line, claims) }))
}

const inOrder = (faults: readonly LineFault[]): readonly LineFault[] =>
  faults.toSorted((one, other) => one.line - other.line)
