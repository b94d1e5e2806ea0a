// The act of shared/sync on this workstation: the host's journal, the cache of the worker, the machine's clock.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { type ActPorts, createPerformAct, type SignedIn } from '#shared/sync/perform-act.ts'
import { cacheOfWorker } from '../cache/service/cache-client.ts'
import { now } from '../clock/page-clock.ts'
import { getStatus } from '../host/session-client.ts'
import { hostJournal } from '../sync/host-ports.ts'
import { pokeSync } from '../sync/sync-control.ts'

export type { IntendedAct } from '#shared/sync/perform-act.ts'

export const newId = (): string => uuidV7(now(), crypto.getRandomValues(new Uint8Array(10)))

const listeners = new Set<(act: Command) => void>()

/** Tells of every act of this window as soon as the journal has it; answers with how to stop. */
export function onAct(listener: (act: Command) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const actPorts: ActPorts = {
  journal: hostJournal,
  cache: cacheOfWorker,
  signedIn,
  now,
  newId,
  journalled: (act) => {
    pokeSync()
    for (const listener of listeners) listener(act)
  },
}

export const performAct = createPerformAct(actPorts)

async function signedIn(): Promise<Result<SignedIn | null, Fault>> {
  const status = await getStatus()
  if (!status.ok) return status
  const { session, device } = status.value
  return ok(session === null ? null : { staff: session.staff, device, deviceCode: session.deviceCode })
}
