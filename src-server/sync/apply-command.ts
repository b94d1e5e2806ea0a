// One command, one transaction: recognised or new, decided with the server's own facts, folded, stored, published, and
// its outcome logged — all of it or nothing (SYNC-4, SYNC-7). What it does to applications beside its own record
// happens in the same transaction; what it sets off is noted in it and carried out afterwards.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import { CITY_STREAM } from '#shared/domain/case/case-design.ts'
import type { AnyDesign, CaseEvent, CaseRecord } from '#shared/domain/case/cases.ts'
import { designOf, kindOf } from '#shared/domain/case/cases.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { Actor, Refusal } from '#shared/domain/case/gate.ts'
import { hasSeen } from '#shared/domain/case/seen.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ArrivedCommand } from './arrived-command.ts'
import { applyEffects } from './apply-effects.ts'
import { basisOf } from './basis.ts'
import { gatherFacts, gatherMembers, personOf, type StoredMember } from './known-facts.ts'
import { type HeldRecord, readRecord, storeRecord } from './held-record.ts'
import { recognise } from './recognise.ts'
import type { Change, SyncStore, SyncTransaction } from './store.ts'
import { visit } from './visit.ts'

/** Null: no answer yet, nothing stored; the workstation keeps the command and sends it again. */
export const applyCommand = (store: SyncStore, arrived: ArrivedCommand): Promise<CommandOutcome | null> =>
  store.transaction((tx) => applyIn(tx, arrived))

/** Within a transaction of the caller's. `as`: the actor where it is the server itself. */
export async function applyIn(
  tx: SyncTransaction,
  arrived: ArrivedCommand,
  as: Actor | null = null,
): Promise<CommandOutcome | null> {
  const { command, receivedAt } = arrived
  await tx.expect({ command, receivedAt, identityNumber: personOf(command.body, null) })
  await tx.lockDevice(command.device)
  const answered = await recognise(tx, arrived)
  if (answered !== null) return answered

  const kind = kindOf(command.body.type)
  const design = designOf(kind)
  await tx.lockRecord(command.target)
  const held = await readRecord(tx, kind, command.target)
  const state = held.record
  if (command.basedOn > (state?.version ?? 0) && (await waitsForOthers(tx, receivedAt))) return null
  const members = await gatherMembers(tx, design.membersOf(state, command.body))
  const known = await gatherFacts(
    tx,
    personOf(command.body, held.application),
    command.target,
    held.application,
  )
  const actor = as ?? (await actorOf(tx, command, receivedAt))
  const seen = await basisOf(tx, command)
  const decided = design.decide(state, { ...command, ...seen }, actor, { stage: 'done', known, members })
  if (!decided.ok) {
    const outcome = declined(command, decided.error, readable(command, held))
    await tx.logOutcome(arrived, outcome)
    return outcome
  }
  const own = await store(tx, arrived, design, held, decided.value)
  const besides = await besideItsRecord(tx, arrived, design, own.record, decided.value, members)
  // Where the record lives in another unit, this unit's stream tells its workstations so (SYNC-11).
  const streams = new Set([command.unit, ...own.streams])
  const changes: Change[] = [
    ...(await visit(tx, known.person, command.unit)),
    ...[...streams].map((stream): Change => ({ stream, kind, record: own.record.id })),
    ...besides,
  ]
  const outcome = {
    command: command.id,
    replayed: false,
    status: 'applied' as const,
    version: own.record.version,
    merged: !hasSeen(state, seen, design.looks),
  }
  return tx.publishApplied(arrived, outcome, own.record.id, changes)
}

async function store(
  tx: SyncTransaction,
  { command, receivedAt }: ArrivedCommand,
  design: AnyDesign,
  held: HeldRecord,
  events: readonly CaseEvent[],
): Promise<{ record: CaseRecord; streams: readonly string[] }> {
  // Nothing is stored that could not be read back: a schema error here sets the command aside.
  const record = design.record.parse(design.applyAll(held.record, events))
  const streams = design.streams(record)
  await storeRecord(tx, held, record, streams, { command: command.id, events, receivedAt })
  return { record, streams: [...held.streams, ...streams] }
}

async function besideItsRecord(
  tx: SyncTransaction,
  arrived: ArrivedCommand,
  design: AnyDesign,
  record: CaseRecord,
  events: readonly CaseEvent[],
  members: readonly StoredMember[],
): Promise<Change[]> {
  const followUps = design.followUps(record, events)
  if (followUps.length > 0) await tx.noteFollowUps(arrived.command.id, followUps)
  return applyEffects(tx, arrived, design.effects(record, events), members)
}

/**
 * A command made on a version that the server does not have yet: after a restore from a backup the acts in between come
 * again from other workstations, and deciding before they are here would refuse what had been applied (SYNC-9b).
 */
async function waitsForOthers(tx: SyncTransaction, now: Instant): Promise<boolean> {
  const until = await tx.recoveringUntil()
  return until !== null && now < until
}

/**
 * The person as they were entitled when they acted (SYNC-8). A clock that runs ahead gains nothing by it; one that
 * stands before the person's first day is plainly wrong and must not block the work: then the moment of receipt counts.
 */
async function actorOf(tx: SyncTransaction, command: Command, receivedAt: Instant): Promise<Actor> {
  const person = await tx.staff(command.actor)
  if (person === null) return { id: command.actor, unit: '', roles: [] }
  const plausible = command.at >= person.since && command.at <= receivedAt
  return {
    id: command.actor,
    unit: person.unit,
    roles: await tx.rolesAt(command.actor, plausible ? command.at : receivedAt),
  }
}

/** The record, where the unit of the command reads one of its streams. */
const readable = ({ unit }: Command, { record, streams }: HeldRecord): CaseRecord | null =>
  streams.includes(unit) || streams.includes(CITY_STREAM) ? record : null

/** The server's state goes back with a refusal, except to a unit that may not read the record. */
function declined(command: Command, refusal: Refusal, current: CaseRecord | null): CommandOutcome {
  const answer = { command: command.id, replayed: false, fault: refusal.fault }
  // Without a record there are no two states to compare: it was lost in a restore and did not come back.
  if (refusal.kind === 'refused' || current === null) return { ...answer, status: 'refused', current }
  return { ...answer, status: 'conflict', current }
}
