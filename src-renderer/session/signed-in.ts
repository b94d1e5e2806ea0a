// Who is signed in, for every desk.

import { createContext, use } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { HostStatus, Session } from '#shared/contracts/host.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Result } from '#shared/kernel/result.ts'

export interface SignedIn {
  readonly session: Session
  readonly status: HostStatus
  readonly leave: () => Promise<Result<null, Fault>>
}

export const SignedInContext = createContext<SignedIn | null>(null)

export function useSignedIn(): SignedIn {
  const signedIn = use(SignedInContext)
  invariant(signedIn !== null, 'desks exist only behind the session gate')
  return signedIn
}
