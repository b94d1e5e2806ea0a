// The connection test of the first-run page: asks the server who it is, and says what is wrong in a sentence of its own
// for each thing that can be. Nothing of a person travels with it.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { errorBodySchema, healthSchema, MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { connectionProblem } from './connection-problem.ts'
import type { MunicipalFetch } from './municipal-client.ts'

const PROXY_WANTS_PASSWORD = 407

/** Null: a municipal server of our protocol answers at this address. */
export async function tryAddress(
  address: string,
  ask: MunicipalFetch,
  patience: number,
): Promise<Fault | null> {
  const { host } = new URL(address)
  try {
    const answer = await ask(address + MUNICIPAL_PATHS.health, {
      headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.status === PROXY_WANTS_PASSWORD) return fault('proxyFailed', { host, reason: '407' })
    return judge(await bodyOf(answer), answer.ok, host)
  } catch (problem) {
    return connectionProblem(problem, host)
  }
}

function judge(body: unknown, isGood: boolean, host: string): Fault | null {
  if (isGood && healthSchema.safeParse(body).success) return null
  const refusal = errorBodySchema.safeParse(body)
  // A server of another version refuses our question, and says which it wants.
  if (!isGood && refusal.success) return refusal.data.error
  return fault('notMunicipal', { host })
}

async function bodyOf(answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch {
    return null
  }
}
