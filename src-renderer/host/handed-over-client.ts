// The supervisor's list 转交事项, as the server holds it.

import type { Fault } from '#shared/contracts/faults.ts'
import { type HandedOverItem, handedOverListSchema } from '#shared/contracts/handed-over.ts'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { ask, askFor, json } from './host-client.ts'

export async function listHandedOver(): Promise<Result<readonly HandedOverItem[], Fault>> {
  const answer = await askFor(handedOverListSchema, HOST_PATHS.municipal + MUNICIPAL_PATHS.handedOver)
  return answer.ok ? ok(answer.value.items) : answer
}

export async function closeHandedOver(id: string, remark: string): Promise<Fault | null> {
  const answer = await ask(HOST_PATHS.municipal + MUNICIPAL_PATHS.closeHandedOver, json({ id, remark }))
  return answer.ok ? null : answer.error
}
