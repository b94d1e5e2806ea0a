// The key under which this machine seals what the page keeps, handed out by the host while somebody is signed in. It is
// not extractable: script can use it, not read it.

import type { Fault } from '#shared/contracts/faults.ts'
import { dataKeyAnswerSchema, HOST_PATHS } from '#shared/contracts/host.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { importKey } from '../cache/packed/seal.ts'
import { askFor } from './host-client.ts'

export async function getDataKey(): Promise<Result<CryptoKey, Fault>> {
  const answer = await askFor(dataKeyAnswerSchema, HOST_PATHS.dataKey)
  if (!answer.ok) return answer
  const raw = Uint8Array.from(atob(answer.value.key), (character) => character.charCodeAt(0))
  return ok(await importKey(raw))
}
