// `POST /host/journal/outcomes`: the server's outcomes, on disk before the page forgets them (SYNC-2).

import { journalOutcomesRequestSchema } from '#shared/contracts/host.ts'
import { answerFault, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import { answerInTime } from '../data-folder/watchdog.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { Journal } from './journal.ts'

export const outcomesEndpoint = (journal: Journal, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request) => {
    const body = await parseBody(request, journalOutcomesRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const settled = await answerInTime(journal.settle(body.value.outcomes))
    return settled.ok ? answerNothing() : answerFault(settled.error)
  })
