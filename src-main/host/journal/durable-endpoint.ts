// `POST /host/journal/durable`: up to which change of a unit the server's backups reach, as the page has just heard.

import { journalDurableRequestSchema } from '#shared/contracts/host.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { answerFault, answerNothing, type Endpoint, parseBody } from '../answer.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { CompactJournal } from './compact-journal.ts'
import { hearOfBackup } from './hear-of-backup.ts'
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
    const noted = await hearOfBackup(journal, compact, epoch, { unit, upTo, at: now() })
    return noted.ok ? answerNothing() : answerFault(noted.error)
  })
