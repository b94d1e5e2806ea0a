// A job over many applications: per unit, in transactions of at most 500 records, so that a stopped job has done whole
// pieces and its next run goes on with the rest. A dry run decides everything and rolls back.

import type { Application } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Db } from '../../db/database.ts'
import { derivedId } from '../../sync/postgres/follow-up-rows.ts'
import { inTransaction } from '../dry-run.ts'
import { runFollowUps } from '../run-follow-ups.ts'
import { applyBulk, BULK } from './apply-bulk.ts'

export interface Candidate {
  readonly id: string
  readonly unit: string
  readonly version: number
}

export interface BulkJob {
  /** Name of the job and what it is about: with record and version the identity of each act. */
  readonly cause: readonly string[]
  readonly candidates: readonly Candidate[]
  readonly bodyFor: (candidate: Candidate, id: string) => CommandBody
  readonly now: Instant
  readonly dryRun: boolean
  readonly log: (line: string) => void
  /** Called after each piece, for what the job keeps of it. */
  readonly onApplied?: (before: Application, after: Application) => void
}

export interface BulkReport {
  readonly applied: number
  readonly refused: readonly { readonly target: string; readonly fault: Fault }[]
}

export async function runBulk(db: Db, job: BulkJob): Promise<BulkReport> {
  let applied = 0
  const refused: BulkReport['refused'][number][] = []
  for (const [unit, piece] of piecesOf(job.candidates)) {
    const acts = piece.map((candidate) => {
      const id = derivedId(...job.cause, candidate.id, String(candidate.version))
      return { id, target: candidate.id, body: job.bodyFor(candidate, id) }
    })
    const outcome = await inTransaction(db, job.dryRun, (tx) => applyBulk(tx, unit, acts, job.now))
    applied += outcome.applied.length
    refused.push(...outcome.refused)
    for (const { before, after } of outcome.applied) job.onApplied?.(before, after)
  }
  if (!job.dryRun) while ((await runFollowUps(db, job.now, job.log)) > 0);
  return { applied, refused }
}

function piecesOf(candidates: readonly Candidate[]): [string, Candidate[]][] {
  const byUnit = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const same = byUnit.get(candidate.unit)
    if (same === undefined) byUnit.set(candidate.unit, [candidate])
    else same.push(candidate)
  }
  return [...byUnit].flatMap(([unit, all]) =>
    Array.from({ length: Math.ceil(all.length / BULK) }, (_, index): [string, Candidate[]] => [
      unit,
      all.slice(index * BULK, (index + 1) * BULK),
    ]),
  )
}
