// The server's acts on up to 500 applications of one unit in one transaction: read at once, decided one by one through
// the same gate as every command, written at once (SYNC-9: jobs commit per unit in at most 500 records). An act that is
// refused leaves no trace here: the job reports it, and its next run tries again with what is true then.

import { sql } from 'kysely'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { applicationDesign } from '#shared/domain/application/application-design.ts'
import { certificateKey } from '#shared/domain/certificate-number/certificate-number.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Tx } from '../../db/database.ts'
import { canonicalHash } from '../../sync/canonical-hash.ts'
import { noteFollowUps } from '../../sync/postgres/follow-up-rows.ts'
import { MUNICIPAL_ACTOR, MUNICIPAL_DEVICE, MUNICIPAL_NAME } from '../municipal-command.ts'
import { gatherBulk } from './bulk-facts.ts'
import { type BulkApplied, writeBulk } from './write-bulk.ts'

export const BULK = 500

export interface BulkAct {
  /** Derived from the cause; see derivedId. */
  readonly id: string
  readonly target: string
  readonly body: CommandBody
}

export interface BulkOutcome {
  readonly applied: readonly { readonly before: Application; readonly after: Application }[]
  readonly refused: readonly { readonly target: string; readonly fault: Fault }[]
}

export async function applyBulk(
  tx: Tx,
  unit: string,
  acts: readonly BulkAct[],
  now: Instant,
): Promise<BulkOutcome> {
  invariant(acts.length <= BULK, 'at most 500 records a transaction')
  const facts = await gatherBulk(
    tx,
    acts.map(({ target }) => target),
  )
  const done = await knownIds(tx, acts)
  const applied: BulkApplied[] = []
  const refused: { target: string; fault: Fault }[] = []
  // Ordered by this very piece: its facts were read before.
  const ordered = new Set<string>()
  for (const act of acts) {
    const found = facts.get(act.target)
    if (done.has(act.id) || found === undefined) continue
    const certificate = keyOf(found.application)
    const certificatePaid = found.known.certificatePaid === true || ordered.has(certificate ?? '')
    const decided = decideOne(act, unit, found.application, { ...found.known, certificatePaid }, now)
    if (decided.ok) {
      const { application: before } = found
      const after = applicationDesign.record.parse(applicationDesign.applyAll(before, decided.value))
      applied.push({ act, hash: hashOf(act), before, after, events: decided.value })
      if (after.state === 'paying' && certificate !== null) ordered.add(certificate)
    } else refused.push({ target: act.target, fault: decided.error.fault })
  }
  if (applied.length > 0) {
    await writeBulk(tx, unit, applied, now)
    for (const { act, after, events } of applied) {
      await noteFollowUps(tx, act.id, applicationDesign.followUps(after, events))
    }
  }
  return { applied, refused }
}

function decideOne(
  { id, target, body }: BulkAct,
  unit: string,
  state: Application,
  known: Parameters<typeof applicationDesign.decide>[3]['known'],
  at: Instant,
): ReturnType<typeof applicationDesign.decide> {
  const command = {
    id,
    target,
    body,
    unit,
    basedOn: state.version,
    at,
    actor: MUNICIPAL_ACTOR,
    actorName: MUNICIPAL_NAME,
    device: MUNICIPAL_DEVICE,
    deviceCode: 'Z00',
    deviceSeq: 1,
  }
  const actor = { id: MUNICIPAL_ACTOR, unit, roles: ['municipal' as const] }
  return applicationDesign.decide(state, command, actor, { stage: 'done', known })
}

async function knownIds(tx: Tx, acts: readonly BulkAct[]): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('command_log')
    .where('id', '=', sql<string>`any(${acts.map(({ id }) => id)}::uuid[])`)
    .select('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

const keyOf = ({ certificate }: Application): string | null =>
  certificate?.number == null ? null : certificateKey(certificate.number, certificate.occupationCode)

const hashOf = ({ id, target, body }: BulkAct): Buffer => canonicalHash({ id, target, body })
