// Scans go to the host's disk at once, under the digest of their content; only the digest enters a dossier.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { cardAnswerSchema, fileAnswerSchema, HOST_PATHS } from '#shared/contracts/host.ts'
import { MAX_SCAN_BYTES, type Scan } from '#shared/domain/material/material.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { askFor } from './host-client.ts'

const MIB = 1024 * 1024

/** What the host would refuse for its size is not sent: Electron would hold all of it in memory, and loses an empty one. */
export async function storeScan(file: Blob): Promise<Result<Scan, Fault>> {
  if (file.size === 0) return err(fault('fileEmpty'))
  if (file.size > MAX_SCAN_BYTES) {
    return err(fault('fileTooLarge', { size: Math.ceil(file.size / MIB), limit: MAX_SCAN_BYTES / MIB }))
  }
  const answer = await askFor(fileAnswerSchema, HOST_PATHS.files, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })
  return answer.ok ? ok(answer.value.scan) : answer
}

export const scanUrl = (digest: string): string => `${HOST_PATHS.files}/${digest}`

export interface Card {
  readonly name: string
  readonly identityNumber: string
}

export async function readCard(): Promise<Result<Card, Fault>> {
  const answer = await askFor(cardAnswerSchema, HOST_PATHS.cardReader, { method: 'POST' })
  return answer.ok ? ok(answer.value.card) : answer
}
