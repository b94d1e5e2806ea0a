// `POST /host/journal/redo`: an act that the server did not take is done again on the state of now. Whoever does it again
// acts in their own name.

import { journalRedoRequestSchema } from '#shared/contracts/host.ts'
import { fault } from '#shared/contracts/faults.ts'
import { answerFault, answerJson, type Endpoint, parseBody } from '../answer.ts'
import { answerInTime } from '../data-folder/watchdog.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import { notTheirs } from './append-endpoint.ts'
import type { Journal } from './journal.ts'

export const redoEndpoint = (journal: Journal, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request, session) => {
    const body = await parseBody(request, journalRedoRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const { command, act } = body.value
    const barred = notTheirs(act, session)
    if (barred !== null) return answerFault(barred)
    if (journal.find(command)?.target !== act.target) return answerFault(fault('notBlocked'))
    const sealed = await answerInTime(journal.redo(command, act, session.deviceCode))
    return sealed.ok ? answerJson({ command: sealed.value }, 201) : answerFault(sealed.error)
  })
