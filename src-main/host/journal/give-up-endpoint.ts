// `POST /host/journal/give-up`: an act that the server did not take is discarded with a reason or handed over to the
// supervisor, by the person signed in and in their own name.

import { journalGiveUpRequestSchema } from '#shared/contracts/host.ts'
import { fault } from '#shared/contracts/faults.ts'
import { mayNotDiscard } from '#shared/domain/disposition/disposition.ts'
import { answerFault, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { Journal } from './journal.ts'

export const giveUpEndpoint = (journal: Journal, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request, { staff }) => {
    const body = await parseBody(request, journalGiveUpRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const command = journal.find(body.value.command)
    if (command === undefined) return answerFault(fault('notBlocked'))
    if (command.unit !== staff.unit) return answerFault(fault('otherUnit'))
    const barred = body.value.choice === 'discarded' ? mayNotDiscard(command, staff) : null
    if (barred !== null) return answerFault(barred)
    const settled = await journal.giveUp({ ...body.value, by: staff.id, byName: staff.name })
    return settled.ok ? answerNothing() : answerFault(settled.error)
  })
