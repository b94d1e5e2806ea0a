// Sends the scans of journalled commands to the municipal server, one after the other. Only files that this machine
// holds are its to send: a command may also refer to scans that a colleague's workstation has delivered. A file that the
// server refuses goes on waiting and does not hold up the others.

import type { FilesDelivery } from '#shared/contracts/host.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Journal } from '../journal/journal.ts'
import type { MunicipalClient } from '../municipal/municipal-client.ts'
import { gaveNoAnswer } from '../session/online-sign-in.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { FileStore } from './file-store.ts'

export interface DeliveryParts {
  readonly journal: Journal
  readonly files: FileStore
  readonly client: MunicipalClient
  readonly sessions: SessionKeeper
  readonly onRefused: (problem: Fault) => void
}

export type Deliver = () => Promise<Result<FilesDelivery, Fault>>

/** Whoever asks while a delivery runs gets its result: no scan goes out twice at once. */
export function createDelivery(parts: DeliveryParts): Deliver {
  let running: Promise<Result<FilesDelivery, Fault>> | null = null
  return () => {
    running ??= deliverAll(parts).finally(() => {
      running = null
    })
    return running
  }
}

async function deliverAll(parts: DeliveryParts): Promise<Result<FilesDelivery, Fault>> {
  const waiting = await waitingFiles(parts)
  let delivered = 0
  for (const digest of waiting) {
    const sent = await deliverOne(digest, parts)
    if (sent.ok) delivered += 1
    else if (gaveNoAnswer(sent.error)) break
    else if (sent.error.fault === 'signInNeeded') return sent
    else parts.onRefused(sent.error)
  }
  return ok({ delivered, waiting: waiting.length - delivered })
}

async function waitingFiles({ journal, files }: DeliveryParts): Promise<string[]> {
  const undelivered = [...journal.scans()].filter((digest) => !files.isDelivered(digest))
  const held = await Promise.all(undelivered.map((digest) => files.holds(digest)))
  return undelivered.filter((_, index) => held[index])
}

async function deliverOne(digest: string, parts: DeliveryParts): Promise<Result<null, Fault>> {
  const token = await parts.sessions.token()
  if (!token.ok) return token
  const file = await parts.files.find(digest)
  if (file === null) return err(fault('fileMissing'))
  const answer = await parts.client.send({
    method: 'PUT',
    path: `${MUNICIPAL_PATHS.files}/${digest}`,
    token: token.value,
    type: file.type,
    body: file.content(),
  })
  if (!answer.ok) {
    if (answer.error.fault === 'signInNeeded') parts.sessions.refused(token.value)
    return err(answer.error)
  }
  await answer.value.body?.cancel()
  await parts.files.markDelivered(digest)
  return ok(null)
}
