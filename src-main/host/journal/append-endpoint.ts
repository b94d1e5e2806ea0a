// `POST /host/journal`: one act becomes a sealed command on disk (SYNC-1). The person signed in is the act's actor, of
// the act's unit and under their own name: nobody acts as somebody else.

import { journalAppendRequestSchema, type Session } from '#shared/contracts/host.ts'
import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { Act } from '#shared/domain/case/command.ts'
import { answerFault, answerJson, type Endpoint, parseBody } from '../answer.ts'
import { answerInTime } from '../data-folder/watchdog.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { Journal } from './journal.ts'

export const appendEndpoint = (journal: Journal, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async (request, session) => {
    const body = await parseBody(request, journalAppendRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const barred = notTheirs(body.value.act, session)
    if (barred !== null) return answerFault(barred)
    const command = await answerInTime(journal.append(body.value.act, session.deviceCode))
    return command.ok ? answerJson({ command: command.value }, 201) : answerFault(command.error)
  })

export function notTheirs(act: Act, { staff }: Session): Fault | null {
  if (act.actor !== staff.id || act.actorName !== staff.name) return fault('otherPerson')
  return act.unit === staff.unit ? null : fault('otherUnit')
}
