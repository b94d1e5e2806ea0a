// 取消补贴: certificates that a co-operation sheet (协办单) or a finding revokes. Each application on such a certificate
// gets a sheet of its own, derived from the sheet's number, under which its recoup item is opened.

import { sql } from 'kysely'
import {
  type RevocationCause,
  REVOCATION_CAUSE_TITLES,
  revocationCauseSchema,
} from '#shared/domain/application/month-life.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { type BulkReport, type Candidate, runBulk } from './bulk/run-bulk.ts'
import type { LineFault } from './line-fault.ts'
import { readTable } from './read-table.ts'

export const REVOCATION_COLUMNS = ['证书编号', '原因', '协办单号'] as const

export interface RevocationLine {
  readonly line: number
  readonly certificate: string
  readonly cause: RevocationCause
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
    const [certificate = '', said = '', sheet = ''] = cells
    const cause = CAUSES.get(said)
    const before = seen.get(certificate)
    if (certificate === '' || sheet === '') faults.push({ line, says: '证书编号和协办单号不能为空' })
    else if (cause === undefined) faults.push({ line, says: `原因应为：${[...CAUSES.keys()].join('、')}` })
    else if (before !== undefined) faults.push({ line, says: `与第 ${before} 行重复` })
    else lines.push({ line, certificate, cause, sheet })
    seen.set(certificate, before ?? line)
  }
  return { lines, faults }
}

export async function revoke(
  db: Db,
  { lines, faults }: ReturnType<typeof readRevocations>,
  options: { readonly now: Instant; readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<RevokeReport> {
  if (faults.length > 0) return { status: 'refused', faults }
  const found = await standingOn(db, lines)
  const lineOf = new Map(
    found.map(({ id, certificate }) => [id, lines.find((each) => each.certificate === certificate)]),
  )
  const tally = { cancelled: 0, toRecoup: 0 }
  const report = await runBulk(db, {
    ...options,
    cause: ['revokeCertificate'],
    candidates: found,
    bodyFor: ({ id }) => {
      const line = lineOf.get(id)
      const sheet = derivedId('sheet', line?.sheet ?? '', id)
      return { type: 'revokeCertificate', cause: line?.cause ?? 'certificate-revoked', sheet }
    },
    onApplied: (_, after) => {
      if (after.state === 'cancelled') tally.cancelled += 1
      else tally.toRecoup += 1
    },
  })
  const applied = new Set(found.map(({ certificate }) => certificate))
  const without = lines.filter(({ certificate }) => !applied.has(certificate)).map(({ line }) => line)
  return { status: 'done', ...tally, without, ...report }
}

const OVER = ['refused', 'withdrawn', 'cancelled', 'recouping', 'recovered']

async function standingOn(
  db: Db,
  lines: readonly RevocationLine[],
): Promise<(Candidate & { readonly certificate: string })[]> {
  const { rows } = await sql<Candidate & { certificate: string }>`
    select id, unit, version, record->'certificate'->>'number' as certificate from application
    where record->'certificate'->>'number' = any(${lines.map(({ certificate }) => certificate)}::text[])
      and state <> all(${OVER}::text[]) and record->>'revocation' is null
    order by unit, id`.execute(db)
  return rows
}
