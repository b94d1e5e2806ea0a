// 后到数据复核: what arrived since the last run reaches what it touches (M-11). Provisional acceptances are decided again, and
// every later step of an open record decides again by itself; what was paid is decided again here, and where the facts now
// say otherwise it becomes a suspicion for a person. Nothing is cancelled, and what is merely unknown suspects nobody.

import { sql } from 'kysely'
import { type Decision, reasonsAgainst } from '#shared/domain/application/decision.ts'
import { decideAgain } from '#shared/domain/application/move.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import type { Db, Tx } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { gatherBulk } from './bulk/bulk-facts.ts'
import { BULK } from './bulk/apply-bulk.ts'
import type { Candidate } from './bulk/run-bulk.ts'
import { inTransaction } from './dry-run.ts'
import { applyMunicipal } from './municipal-command.ts'
import { resolvePending } from './resolve-pending.ts'

export interface RecheckReport {
  /** Provisional ones that are accepted now, and those whose applicants have to be called. */
  readonly accepted: number
  readonly toCall: number
  /** Paid ones that were decided again. */
  readonly checked: number
  readonly suspected: number
}

interface Suspected {
  readonly application: string
  readonly unit: string
  readonly fact: string
  readonly paid: number
}

export async function recheck(
  db: Db,
  options: { readonly now: Instant; readonly dryRun: boolean; readonly log: (line: string) => void },
): Promise<RecheckReport> {
  const { now, dryRun } = options
  const { accepted, toCall } = await resolvePending(db, options)
  const candidates = await touched(db)
  let suspected = 0
  for (let from = 0; from < candidates.length; from += BULK) {
    const piece = candidates.slice(from, from + BULK)
    const found = await inTransaction(db, true, (tx) => suspectedAmong(tx, piece, now))
    for (const each of found) {
      const isNew = await inTransaction(db, dryRun, (tx) => raise(tx, each, now))
      if (isNew) suspected += 1
    }
  }
  if (!dryRun) await noteRun(db, now)
  return { accepted, toCall, checked: candidates.length, suspected }
}

/** Paid ones of people whose file has changed since the last run. */
async function touched(db: Db): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select id, unit, version from application
    where state = 'paid' and identity_number in (
      select identity_number from person_file
      where known_at >= coalesce((select max(at) from recheck_run), '-infinity'))
    order by unit, id`.execute(db)
  return rows
}

async function suspectedAmong(tx: Tx, piece: readonly Candidate[], now: Instant): Promise<Suspected[]> {
  const facts = await gatherBulk(
    tx,
    piece.map(({ id }) => id),
  )
  return [...facts.values()].flatMap(({ application, known }) => {
    const paid = application.payments.findLast(({ result }) => result === 'paid')
    if (paid === undefined || known.person === null) return []
    const fact = whatSpeaksAgainst(decideAgain(application, known, now), paid.amount)
    return fact === null
      ? []
      : [{ application: application.id, unit: application.unit, fact, paid: paid.amount }]
  })
}

function whatSpeaksAgainst(decision: Decision | null, paid: number): string | null {
  if (decision === null) return '现有数据相互矛盾'
  const { decision: answer, amount } = decision.outcome
  if (answer === 'ineligible') return reasonsAgainst(decision)
  return answer === 'eligible' && amount !== paid
    ? `按现有数据应为 ${amount ?? 0} 元，已发放 ${paid} 元`
    : null
}

/** The same facts again are the same suspicion, also where it was disposed of. */
async function raise(tx: Tx, { application, unit, fact, paid }: Suspected, now: Instant): Promise<boolean> {
  const target = derivedId('suspect', application, fact)
  const suspicion = { application, since: shanghaiDate(now), fact, paid }
  const known = await tx.selectFrom('case_record').where('id', '=', target).select('id').executeTakeFirst()
  if (known !== undefined) return false
  const body = { type: 'raiseSuspect' as const, suspicion }
  const act = { id: derivedId('raiseSuspect', target), target, unit, basedOn: 0, body }
  return (await applyMunicipal(tx, act, now))?.status === 'applied'
}

const noteRun = (db: Db, now: Instant): Promise<unknown> =>
  db
    .insertInto('recheck_run')
    .values({ at: new Date(now) })
    .execute()
