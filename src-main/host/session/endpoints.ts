// `POST /host/session/sign-in` and `/sign-out`, and the guard for everything that needs a person.

import { hostSignInRequestSchema, type Session } from '#shared/contracts/host.ts'
import { fault } from '#shared/contracts/faults.ts'
import { answerFault, answerJson, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import type { SessionKeeper } from './session-keeper.ts'

export const signInEndpoint =
  (sessions: SessionKeeper): Endpoint =>
  async (request) => {
    const body = await parseBody(request, hostSignInRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const session = await sessions.signIn(body.value.username, body.value.password)
    return session.ok ? answerJson({ session: session.value }) : answerFault(session.error)
  }

export const signOutEndpoint =
  (sessions: SessionKeeper): Endpoint =>
  async () => {
    await sessions.signOut()
    return answerNothing()
  }

export const withSession =
  (
    sessions: SessionKeeper,
    endpoint: (request: Request, session: Session) => Response | Promise<Response>,
  ): Endpoint =>
  (request) => {
    const session = sessions.current()
    return session === null ? answerFault(fault('signInNeeded')) : endpoint(request, session)
  }
