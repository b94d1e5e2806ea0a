// One person of the city proposes, another approves or declines; what is approved is carried out in the same transaction,
// once. Invariant: nobody approves what they proposed (also a check of the database), and what changes everybody's facts
// changes only this way.

import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Db, Tx } from '../db/database.ts'
import { inTransaction } from '../jobs/dry-run.ts'
import type { CityPerson } from '../staff/city-person.ts'
import type { BoundKind, ProposalKind } from './proposal-kind.ts'

export interface Proposed {
  /** Null in a dry run. */
  readonly number: number | null
  readonly preview: readonly string[]
}

interface Run {
  readonly by: CityPerson
  readonly now: Instant
  readonly dryRun: boolean
}

/** The faults, or the proposal's number with what it would change. */
export const propose = <Content>(
  db: Db,
  of: ProposalKind<Content>,
  { content, reason }: { readonly content: Content; readonly reason: string },
  { by, now, dryRun }: Run,
): Promise<Result<Proposed, readonly string[]>> =>
  inTransaction(db, dryRun, async (tx) => {
    const faults = await of.faults(tx, content, now)
    if (faults.length > 0) return err(faults)
    const preview = await of.preview(tx, content)
    const { number } = await tx
      .insertInto('city_proposal')
      .values({
        kind: of.kind,
        content: JSON.stringify(content),
        reason,
        proposed_by: by.id,
        proposed_at: new Date(now),
      })
      .returning('number')
      .executeTakeFirstOrThrow()
    return ok({ number: dryRun ? null : number, preview })
  })

export interface Decided {
  readonly title: string
  readonly reason: string
  readonly preview: readonly string[]
}

export const decideProposal = (
  db: Db,
  kinds: readonly BoundKind[],
  { number, outcome }: { readonly number: number; readonly outcome: 'approved' | 'declined' },
  { by, now, dryRun }: Run,
): Promise<Result<Decided, readonly string[]>> =>
  inTransaction(db, dryRun, async (tx) => {
    const row = await tx
      .selectFrom('city_proposal')
      .where('number', '=', number)
      .selectAll()
      .forUpdate()
      .executeTakeFirst()
    const kind = kinds.find((each) => each.kind === row?.kind)
    if (row === undefined || kind === undefined) return err([`没有待复核事项 ${number}`])
    if (row.outcome !== null)
      return err([`事项 ${number} 已${row.outcome === 'approved' ? '复核通过' : '复核退回'}`])
    if (row.proposed_by === by.id) return err(['提出人不能复核本人提出的事项，需由另一人复核'])
    const proposal = kind.read(row.content)
    const preview = await proposal.preview(tx)
    if (outcome === 'approved') {
      const faults = await proposal.faults(tx, now)
      if (faults.length > 0) return err(faults)
      await proposal.carryOut(tx, now)
    }
    await tx
      .updateTable('city_proposal')
      .set({ decided_by: by.id, decided_at: new Date(now), outcome })
      .where('number', '=', number)
      .execute()
    return ok({ title: kind.title, reason: row.reason, preview })
  })

export interface OpenProposal {
  readonly number: number
  readonly title: string
  readonly reason: string
  readonly proposedBy: string
  readonly preview: readonly string[]
}

/** What waits for a second person, with what it would change now. */
export async function openProposals(tx: Tx, kinds: readonly BoundKind[]): Promise<readonly OpenProposal[]> {
  const rows = await tx
    .selectFrom('city_proposal')
    .innerJoin('staff', 'staff.id', 'city_proposal.proposed_by')
    .where('outcome', 'is', null)
    .select(['number', 'kind', 'content', 'reason', 'staff.name as proposedBy'])
    .orderBy('number')
    .execute()
  const open: OpenProposal[] = []
  for (const { number, kind: named, content, reason, proposedBy } of rows) {
    const kind = kinds.find((each) => each.kind === named)
    if (kind === undefined) continue
    open.push({
      number,
      title: kind.title,
      reason,
      proposedBy,
      preview: await kind.read(content).preview(tx),
    })
  }
  return open
}
