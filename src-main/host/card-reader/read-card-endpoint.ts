// `POST /host/card-reader`: reads the card that lies on the reader.

import { answerFault, answerJson, type Endpoint } from '../answer.ts'
import { withSession } from '../session/endpoints.ts'
import type { SessionKeeper } from '../session/session-keeper.ts'
import type { CardReader } from './card-reader.ts'

export const readCardEndpoint = (reader: CardReader, sessions: SessionKeeper): Endpoint =>
  withSession(sessions, async () => {
    const card = await reader.read()
    return card.ok ? answerJson({ card: card.value }) : answerFault(card.error)
  })
