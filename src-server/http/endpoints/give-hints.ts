// `GET /sync/hints`: server-sent events without content, each saying that the caller's unit or the city has something
// new (SYNC-9). It opens with one, since nobody knows what came before; it ends after a while, so that whoever listens
// shows a valid sign-in again.

import type { Handler } from 'hono'
import { CITY_STREAM } from '../../db/schema.ts'
import { createHints } from '../../sync/hints.ts'
import type { MunicipalContext, MunicipalEnv } from '../context.ts'

const CHANGED = 'event: changed\ndata:\n\n'
const SIGN_OF_LIFE = ':\n\n'
/** About ten minutes. */
const SIGNS = 150

export const giveHints = ({ db, ending }: MunicipalContext): Handler<MunicipalEnv> => {
  const hints = createHints(async () => {
    const rows = await db.selectFrom('unit_counter').select(['stream', 'last']).execute()
    return new Map(rows.map(({ stream, last }) => [stream, last]))
  })
  return (c) => {
    let stop = (): void => undefined
    const encoder = new TextEncoder()
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        let signs = 0
        const say = (text: string): void => {
          // Hints that nobody has fetched yet say all there is to say.
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(text))
        }
        const end = (): void => {
          stop()
          controller.close()
        }
        const unlisten = hints.listen({
          streams: [c.get('caller').unit, CITY_STREAM],
          changed: () => {
            say(CHANGED)
          },
          alive: () => {
            signs += 1
            if (signs > SIGNS) end()
            else say(SIGN_OF_LIFE)
          },
        })
        stop = () => {
          unlisten()
          ending?.removeEventListener('abort', end)
        }
        say(CHANGED)
        if (ending?.aborted === true) end()
        else ending?.addEventListener('abort', end)
      },
      cancel: () => {
        stop()
      },
    })
    return Promise.resolve(c.body(body, 200, { 'content-type': 'text/event-stream' }))
  }
}
