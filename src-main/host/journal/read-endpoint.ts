// `GET /host/journal`: what is not yet settled, in device order.

import { answerJson, type Endpoint } from '../answer.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { Journal } from './journal.ts'

export const readEndpoint = (journal: Journal, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, () => answerJson({ entries: journal.unsettled(), epoch: journal.epoch() }))
