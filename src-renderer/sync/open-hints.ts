// The server's hints as lines, through the host.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { ask } from '../host/host-client.ts'
import { bodyLines } from './body-lines.ts'

export async function openHints(): Promise<Result<AsyncIterable<string>, Fault>> {
  const answer = await ask(HOST_PATHS.municipal + MUNICIPAL_PATHS.hints)
  if (!answer.ok) return answer
  return answer.value.body === null ? err(fault('serverUnreachable')) : ok(bodyLines(answer.value.body))
}
