// 取消补贴: certificates, by number and item, that a co-operation sheet (协办单) or a finding revokes. Each application on such a certificate
// gets a sheet of its own, derived from the sheet's number, under which its recoup item is opened.

import { sql } from 'kysely'
import {
  type RevocationCause,
  REVOCATION_CAUSE_TITLES,
  revocationCauseSchema,
} from '#shared/domain/application/month-life.ts'
import { normaliseCertificateNumber } from '#shared/domain/certificate-number/certificate-number.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { type BulkReport, type Candidate, runBulk } from './bulk/run-bulk.ts'
import type { LineFault } from './line-fault.ts'
import {
  type BoundCertificate,
  namedAmong,
  type NamedCertificate,
  namedKey,
  severalItems,
} from './named-certificate.ts'
import { type ColumnWanted, readTable } from '../tables/read-table.ts'

export const REVOCATION_COLUMNS = [
  { title: '证书编号' },
  { title: '职业编码', optional: true },
  { title: '原因', also: ['取消原因', '撤销原因'] },
  { title: '协办单号', optional: true },
] as const satisfies readonly ColumnWanted[]

export interface RevocationLine extends NamedCertificate {
  readonly line: number
  readonly cause: RevocationCause
  /** Number of the co-operation sheet; empty where the cause has none. */
  readonly sheet: string
}

export type RevokeReport =
  | { readonly status: 'refused'; readonly faults: readonly LineFault[] }
  | ({
      readonly status: 'done'
      readonly cancelled: number
      readonly toRecoup: number
      /** Certificates on which nobody has applied, by their lines. */
      readonly without: readonly number[]
    } & BulkReport)

const CAUSES = new Map(revocationCauseSchema.options.map((cause) => [REVOCATION_CAUSE_TITLES[cause], cause]))

export function readRevocations(text: string): {
  lines: readonly RevocationLine[]
  faults: readonly LineFault[]
} {
  const table = readTable(text, REVOCATION_COLUMNS)
  if (!table.ok) return { lines: [], faults: table.error }
  const lines: RevocationLine[] = []
  const faults: LineFault[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of table.value) {
    const [number = '', item = '', said = '', sheet = ''] = cells
    const cause = CAUSES.get(said)
    const key = namedKey({ number, item })
    const before = seen.get(key)
    if (number === '') faults.push({ line, says: '证书编号不能为空' })
    else if (cause === undefined) faults.push({ line, says: `原因应为：${[...CAUSES.keys()].join('、')}` })
    else if (cause === 'certificate-revoked' && sheet === '')
      faults.push({ line, says: '证书撤销应有协办单号' })
    else if (before !== undefined) faults.push({ line, says: `与第 ${before} 行重复` })
    else lines.push({ line, number, item, cause, sheet })
    seen.set(key, before ?? line)
  }
  return { lines, faults }
}

export async function revoke(
  db: Db,
  { lines, faults }: ReturnType<typeof readRevocations>,
  options: { readonly now: Instant; readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<RevokeReport> {
  if (faults.length > 0) return { status: 'refused', faults }
  const standing = await standingOn(db, lines)
  const chosen = lines.map((line) => ({ line, among: namedAmong(line, standing) }))
  const unclear = chosen.flatMap(({ line: { line }, among }) =>
    'several' in among ? [{ line, says: severalItems(among.several) }] : [],
  )
  if (unclear.length > 0) return { status: 'refused', faults: unclear }
  const lineOf = new Map(
    chosen.flatMap(({ line, among }) =>
      'found' in among ? among.found.map(({ id }): [string, RevocationLine] => [id, line]) : [],
    ),
  )
  const tally = { cancelled: 0, toRecoup: 0 }
  const report = await runBulk(db, {
    ...options,
    cause: ['revokeCertificate'],
    candidates: standing.filter(({ id, revoked }) => !revoked && lineOf.has(id)),
    bodyFor: ({ id }) => {
      const line = lineOf.get(id)
      const [cause, sheetNumber] = [line?.cause ?? 'certificate-revoked', line?.sheet ?? '']
      const sheet = derivedId('sheet', sheetNumber === '' ? cause : sheetNumber, id)
      return { type: 'revokeCertificate', cause, sheet, sheetNumber, remark: '' }
    },
    onApplied: (_, after) => {
      if (after.state === 'cancelled') tally.cancelled += 1
      else tally.toRecoup += 1
    },
  })
  const without = chosen.flatMap(({ line: { line }, among }) =>
    'found' in among && among.found.length === 0 ? [line] : [],
  )
  return { status: 'done', ...tally, without, ...report }
}

const OVER = ['refused', 'withdrawn', 'cancelled', 'recouping', 'recovered']

interface Standing extends Candidate {
  readonly certificate: BoundCertificate
  /** By an earlier sheet: done, and nothing is missing. */
  readonly revoked: boolean
}

async function standingOn(db: Db, lines: readonly RevocationLine[]): Promise<Standing[]> {
  const numbers = lines.map(({ number }) => normaliseCertificateNumber(number))
  const { rows } = await sql<Standing>`
    select id, unit, version, record->'certificate' as certificate,
      (record->>'revocation' is not null or state = any(${OVER}::text[])) as revoked
    from application where certificate_number(record->'certificate') = any(${numbers}::text[])
    order by unit, id`.execute(db)
  return rows
}
