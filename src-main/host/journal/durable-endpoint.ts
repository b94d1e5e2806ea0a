// `POST /host/journal/durable`: up to which change of a unit the server's backups reach. Noted with this machine's time,
// once a day; then what may leave the journal leaves it. That it could not leave is no fault of whoever asked.

import { journalDurableRequestSchema } from '#shared/contracts/host.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { answerFault, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { CompactJournal } from './compact-journal.ts'
import type { Journal } from './journal.ts'

export const durableEndpoint = (
  journal: Journal,
  compact: CompactJournal,
  now: () => Instant,
  sessions: SessionKeeper,
): Endpoint =>
  withSession(sessions, async (request) => {
    const body = await parseBody(request, journalDurableRequestSchema)
    if (!body.ok) return answerFault(body.error)
    const { epoch, unit, upTo } = body.value
    const noted = await journal.noteDurable(epoch, { unit, upTo, at: now() })
    if (!noted.ok) return answerFault(noted.error)
    if (noted.value) await compact()
    return answerNothing()
  })
