// Who is signed in at this workstation. The token, and offline the password until the server first answers, live in
// this process's memory and nowhere else; the page sees neither. A session survives a reload of the page, not a restart
// of the host. Signing out or being signed out never touches the journal (SYNC-8).

import type { Session } from '#shared/contracts/host.ts'
import { type Fault, type FaultName, fault } from '#shared/contracts/faults.ts'
import { MUNICIPAL_PATHS, type SignInAnswer } from '#shared/contracts/municipal.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { MunicipalClient } from '../municipal/municipal-client.ts'
import { mustWait } from './attempts.ts'
import { createKnownPeople, type VerifierCost } from './known-people.ts'
import { gaveNoAnswer, signInOnline } from './online-sign-in.ts'
import type { SignInFile } from './sign-in-file.ts'

export interface SessionKeeper {
  readonly current: () => Session | null
  readonly signIn: (username: string, password: string) => Promise<Result<Session, Fault>>
  readonly signOut: () => Promise<void>
  /** The token for the municipal server; an offline session is signed in there first. */
  readonly token: () => Promise<Result<string, Fault>>
  /** The server has accepted this token just now. */
  readonly confirmed: (token: string) => Promise<void>
  /** The server no longer accepts this token: the session ends. */
  readonly refused: (token: string) => void
}

export interface SessionSurroundings {
  readonly client: MunicipalClient
  readonly device: string
  readonly file: SignInFile
  readonly now: () => Instant
  readonly verifierCost: VerifierCost
  readonly onOfflineEnded: (problem: Fault) => void
}

type Online = { readonly mode: 'online'; readonly session: Session; readonly token: string }
type Offline = { readonly mode: 'offline'; readonly session: Session; readonly password: string }

/** Whatever else the server says, the person may work on offline. */
const REFUSES_THE_PERSON: ReadonlySet<FaultName> = new Set([
  'wrongPassword',
  'signInNeeded',
  'otherPerson',
  'otherUnit',
  'roleMissing',
])

export function createSessionKeeper(around: SessionSurroundings): SessionKeeper {
  const { client, device, file, now } = around
  const people = createKnownPeople(file, now, around.verifierCost)
  let signedIn: Online | Offline | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let upgrading: Promise<Result<string, Fault>> | null = null

  // One at a time, so that a volley of guesses meets the growing wait.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work)
    turn = next.catch(() => undefined)
    return next
  }

  const enter = ({ staff, deviceCode, token }: SignInAnswer, since: Instant): Session => {
    const session: Session = { staff, deviceCode, mode: 'online', since }
    signedIn = { mode: 'online', session, token }
    return session
  }

  const enterOffline = async (username: string, password: string): Promise<Result<Session, Fault>> => {
    const known = await people.recognise(username, password)
    if (!known.ok) return known
    const { staff, deviceCode } = known.value
    const session: Session = { staff, deviceCode, mode: 'offline', since: now() }
    signedIn = { mode: 'offline', session, password }
    return ok(session)
  }

  const upgrade = async (offline: Offline): Promise<Result<string, Fault>> => {
    const { staff, since } = offline.session
    const answer = await signInOnline(client, device, staff.username, offline.password)
    if (signedIn !== offline) return err(fault('signInNeeded'))
    if (answer.ok && answer.value.staff.id === staff.id) {
      enter(answer.value, since)
      await people.remember(answer.value, offline.password)
      return ok(answer.value.token)
    }
    const problem = answer.ok ? fault('otherPerson') : answer.error
    if (!REFUSES_THE_PERSON.has(problem.fault)) return err(problem)
    signedIn = null
    around.onOfflineEnded(problem)
    if (problem.fault === 'wrongPassword') await people.forgetIfStale(staff.username, offline.password)
    return err(fault('signInNeeded'))
  }

  return {
    current: () => signedIn?.session ?? null,
    signIn: (username, password) =>
      inTurn(async () => {
        const wait = mustWait(file.records(), username, now())
        if (wait !== null) return err(wait)
        const answer = await signInOnline(client, device, username, password)
        if (answer.ok) {
          const session = enter(answer.value, now())
          await people.remember(answer.value, password)
          return ok(session)
        }
        if (gaveNoAnswer(answer.error)) return enterOffline(username, password)
        if (answer.error.fault === 'wrongPassword') {
          await people.countFailure(username)
          await people.forgetIfStale(username, password)
        }
        return answer
      }),
    signOut: () =>
      inTurn(async () => {
        const leaving = signedIn
        signedIn = null
        if (leaving?.mode !== 'online') return
        // Best effort: the token is forgotten here in any case, and the server lets it expire.
        await client.send({ method: 'POST', path: MUNICIPAL_PATHS.signOut, token: leaving.token })
      }),
    token: async () => {
      if (signedIn === null) return err(fault('signInNeeded'))
      if (signedIn.mode === 'online') return ok(signedIn.token)
      upgrading ??= upgrade(signedIn).finally(() => {
        upgrading = null
      })
      return upgrading
    },
    confirmed: async (token) => {
      if (signedIn?.mode !== 'online' || signedIn.token !== token) return
      await people.confirm(signedIn.session.staff.id)
    },
    refused: (token) => {
      if (signedIn?.mode === 'online' && signedIn.token === token) signedIn = null
    },
  }
}
