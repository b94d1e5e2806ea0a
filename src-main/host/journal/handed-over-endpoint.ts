// `POST /host/journal/handed-over`: the server has what was handed over, on disk before the page stops sending it.

import { journalHandedOverRequestSchema } from '#shared/contracts/host.ts'
import { answerFault, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { Journal } from './journal.ts'

export const handedOverEndpoint = (journal: Journal, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request) => {
    const body = await parseBody(request, journalHandedOverRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const noted = await journal.handedOver(body.value.commands)
    return noted.ok ? answerNothing() : answerFault(noted.error)
  })
