// `POST /host/journal/epoch`: which life of the server answers, on disk before the page begins its records again.

import { journalEpochRequestSchema } from '#shared/contracts/host.ts'
import { answerFault, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import { answerInTime } from '../data-folder/watchdog.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { Journal } from './journal.ts'

export const epochEndpoint = (journal: Journal, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request) => {
    const body = await parseBody(request, journalEpochRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const entered = await answerInTime(journal.enterEpoch(body.value))
    return entered.ok ? answerNothing() : answerFault(entered.error)
  })
