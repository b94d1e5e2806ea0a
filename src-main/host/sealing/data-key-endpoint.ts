// `GET /host/data-key`: the page's own key, derived from the device's, for whoever is signed in, online or not. The
// data key itself never leaves this process, and neither is ever logged.

import type { DataKeyAnswer } from '#shared/contracts/host.ts'
import { answerJson, type Endpoint } from '../answer.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { DataKey } from './data-key.ts'

export const dataKeyEndpoint = (key: DataKey, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, () => {
    const answer: DataKeyAnswer = { key: key.derive('cache').toString('base64') }
    return answerJson(answer)
  })
