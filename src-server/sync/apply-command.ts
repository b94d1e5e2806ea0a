// One command, one transaction: recognised or new, decided with the server's own facts, folded, stored, published, and
// its outcome logged — all of it or nothing (SYNC-4, SYNC-7).

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { applyAll } from '#shared/domain/application/apply.ts'
import type { Command } from '#shared/domain/application/command.ts'
import { type Actor, decide, type Refusal } from '#shared/domain/application/decide.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ArrivedCommand } from './arrived-command.ts'
import { gatherFacts, personOf } from './known-facts.ts'
import { recognise } from './recognise.ts'
import type { Change, StoredApplication, SyncStore, SyncTransaction } from './store.ts'

/** Null: no answer yet, nothing stored; the workstation keeps the command and sends it again. */
export const applyCommand = (store: SyncStore, arrived: ArrivedCommand): Promise<CommandOutcome | null> =>
  store.transaction((tx) => applyIn(tx, arrived))

/** Within a transaction of the caller's. */
export async function applyIn(tx: SyncTransaction, arrived: ArrivedCommand): Promise<CommandOutcome | null> {
  const { command } = arrived
  await tx.lockDevice(command.device)
  const answered = await recognise(tx, arrived)
  if (answered !== null) return answered

  await tx.lockApplication(command.target)
  const stored = await tx.application(command.target)
  const state = stored?.record ?? null
  if (command.basedOn > (state?.version ?? 0) && (await waitsForOthers(tx, arrived.receivedAt))) return null
  const known = await gatherFacts(tx, personOf(command.body, stored), command.target, stored)
  const actor = await actorOf(tx, command, arrived.receivedAt)
  const decided = decide(state, command, actor, { stage: 'done', known })
  if (!decided.ok) {
    const outcome = declined(command, decided.error, stored)
    await tx.logOutcome(arrived, outcome)
    return outcome
  }

  // Nothing is stored that could not be read back: a schema error here sets the command aside.
  const record = applicationSchema.parse(applyAll(state, decided.value))
  await tx.storeApplication(stored, record, {
    command: command.id,
    events: decided.value,
    receivedAt: arrived.receivedAt,
  })
  const changes: Change[] = [
    ...(await visit(tx, known.person, command.unit)),
    // Where the record lives in another unit, this unit's stream tells its workstations so (SYNC-11).
    ...[...new Set([command.unit, record.unit])].map(
      (stream): Change => ({ stream, kind: 'application', record: record.id }),
    ),
  ]
  const outcome = {
    command: command.id,
    replayed: false,
    status: 'applied' as const,
    version: record.version,
    merged: (state?.version ?? 0) !== command.basedOn,
  }
  return tx.publishApplied(arrived, outcome, record.id, changes)
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

/** The server's state goes back with a refusal, except where the record is another unit's. */
function declined(command: Command, refusal: Refusal, stored: StoredApplication | null): CommandOutcome {
  const answer = { command: command.id, replayed: false, fault: refusal.fault }
  const current = stored?.record.unit === command.unit ? stored.record : null
  // Without a record there are no two states to compare: it was lost in a restore and did not come back.
  if (refusal.kind === 'refused' || current === null) return { ...answer, status: 'refused', current }
  return { ...answer, status: 'conflict', current }
}

/** Somebody of another unit's working set was taken in here: from now on this unit's feed carries their file, too. */
async function visit(tx: SyncTransaction, person: PersonFile | null, unit: string): Promise<Change[]> {
  if (person === null || person.unit === unit) return []
  return (await tx.noteVisit(person.id, unit)) ? [{ stream: unit, kind: 'person', record: person.id }] : []
}
