// Signs a person in at the municipal server. The answer is the server's word, or that it gave none: only then may the
// machine's own memory decide.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { MUNICIPAL_PATHS, type SignInAnswer, signInAnswerSchema } from '#shared/contracts/municipal.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { MunicipalClient } from '../municipal/municipal-client.ts'

export async function signInOnline(
  client: MunicipalClient,
  device: string,
  username: string,
  password: string,
): Promise<Result<SignInAnswer, Fault>> {
  const answer = await client.send({
    method: 'POST',
    path: MUNICIPAL_PATHS.signIn,
    type: 'application/json',
    body: JSON.stringify({ username, password, device }),
  })
  if (!answer.ok) return answer
  const body: unknown = await answer.value.json().catch(() => null)
  const parsed = signInAnswerSchema.safeParse(body)
  return parsed.success ? ok(parsed.data) : err(fault('serverBroken'))
}

/** Whether the server's own refusal is missing: no answer, or none that makes sense. */
export const gaveNoAnswer = (problem: Fault): boolean =>
  problem.fault === 'serverUnreachable' ||
  problem.fault === 'serverBroken' ||
  problem.fault === 'databaseUnreachable'
