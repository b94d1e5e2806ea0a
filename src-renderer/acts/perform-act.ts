// One act of the signed-in person: decided here, written to the host's journal, then shown, then sent. Until the host
// confirms that the journal has it on disk, nothing has happened and what was typed is still there (SYNC-1, SYNC-3).

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS, journalAppendAnswerSchema } from '#shared/contracts/host.ts'
import type { Command, CommandBody } from '#shared/domain/application/command.ts'
import { decide } from '#shared/domain/application/decide.ts'
import { instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { readCachedState } from '../cache/cached-state.ts'
import { database } from '../cache/database.ts'
import { knownFactsIn } from '../cache/known-facts.ts'
import { screenApplications } from '../cache/replay.ts'
import { askFor, json } from '../host/host-client.ts'
import { getStatus } from '../host/session-client.ts'
import { pokeSync } from '../sync/sync-control.ts'

export interface IntendedAct {
  readonly target: string
  /** The version on the screen; 0 where the act begins the record. */
  readonly basedOn: number
  readonly body: CommandBody
}

export async function performAct(intended: IntendedAct): Promise<Result<Command, Fault>> {
  const status = await getStatus()
  if (!status.ok) return status
  const { session, device } = status.value
  if (session === null) return err(fault('signInNeeded'))

  const act = {
    ...intended,
    id: newId(),
    unit: session.staff.unit,
    actor: session.staff.id,
    actorName: session.staff.name,
    at: instant(Date.now()),
  }
  const cached = await readCachedState()
  const state = screenApplications(cached).find(({ record }) => record.id === act.target)?.record ?? null
  const identityNumber = state?.applicant.identityNumber ?? applicantOf(act.body)
  // The host numbers the act only when it is on disk; for asking whether it may be done any number will do.
  const proposed = { ...act, device, deviceCode: session.deviceCode, deviceSeq: 1 }
  const known = knownFactsIn(cached, identityNumber, act.target)
  const decided = decide(state, proposed, session.staff, { side: 'workstation', known })
  if (!decided.ok) return err(decided.error.fault)

  const sealed = await askFor(journalAppendAnswerSchema, HOST_PATHS.journal, json({ act }))
  if (!sealed.ok) return sealed
  const { command } = sealed.value
  await database.shown.put({ id: command.id, deviceSeq: command.deviceSeq, command, outcome: null })
  pokeSync()
  return ok(command)
}

export const newId = (): string => uuidV7(instant(Date.now()), crypto.getRandomValues(new Uint8Array(10)))

const applicantOf = (body: CommandBody): string | null =>
  'dossier' in body && body.dossier !== null ? body.dossier.applicant.identityNumber : null
