// Sign-in and status of the workstation's own host.

import type { Fault } from '#shared/contracts/faults.ts'
import {
  HOST_PATHS,
  type HostStatus,
  hostSignInAnswerSchema,
  hostStatusSchema,
  type Session,
} from '#shared/contracts/host.ts'
import { type DemoAccounts, demoAccountsSchema, MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { ask, askFor, json } from './host-client.ts'

export const getStatus = (): Promise<Result<HostStatus, Fault>> => askFor(hostStatusSchema, HOST_PATHS.status)

/** Null: the host has tried the address and keeps it. */
export async function nameServer(municipal: string): Promise<Fault | null> {
  const answer = await ask(HOST_PATHS.serverAddress, json({ municipal }))
  return answer.ok ? null : answer.error
}

export async function signIn(username: string, password: string): Promise<Result<Session, Fault>> {
  const answer = await askFor(hostSignInAnswerSchema, HOST_PATHS.signIn, json({ username, password }))
  return answer.ok ? ok(answer.value.session) : answer
}

export async function signOut(): Promise<Result<null, Fault>> {
  const answer = await ask(HOST_PATHS.signOut, { method: 'POST' })
  return answer.ok ? ok(null) : answer
}

/** Null where the server is no demonstration or cannot be reached: then the sign-in page simply lists nobody. */
export async function demoAccounts(): Promise<DemoAccounts | null> {
  const answer = await askFor(demoAccountsSchema, HOST_PATHS.municipal + MUNICIPAL_PATHS.demoAccounts)
  return answer.ok ? answer.value : null
}
