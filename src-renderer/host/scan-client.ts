// Scans go to the host's disk at once, under the digest of their content; only the digest enters a dossier.

import type { Fault } from '#shared/contracts/faults.ts'
import { cardAnswerSchema, fileAnswerSchema, HOST_PATHS } from '#shared/contracts/host.ts'
import type { Scan } from '#shared/domain/material/material.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { askFor } from './host-client.ts'

export async function storeScan(file: Blob): Promise<Result<Scan, Fault>> {
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
