// The page's end: asks whichever worker leads, and asks again when another takes the lead before it has answered. A
// question that nobody answers ends in a fault, never in waiting without end.

import { fault } from '#shared/contracts/faults.ts'
import { CacheFailure } from '#shared/sync/cache-failure.ts'
import type { CachePort } from '#shared/sync/ports.ts'
import {
  answerChannel,
  answeredSchema,
  ASK_CHANNEL,
  type Asked,
  NEWS_CHANNEL,
  newsSchema,
  type Question,
  QUESTIONS,
} from './questions.ts'

/** Milliseconds; unlocking a whole district takes a few seconds. */
const PATIENCE = 30_000

interface Waiting {
  readonly asked: Asked
  readonly answer: (value: unknown) => void
  readonly fail: (problem: CacheFailure) => void
}

const window = crypto.randomUUID()
const waiting = new Map<number, Waiting>()
const listeners = new Set<() => void>()
let channel: BroadcastChannel | null = null
let last = 0

/** Opened with the first question, so that importing this file does nothing. */
function asking(): BroadcastChannel {
  if (channel !== null) return channel
  const open = new BroadcastChannel(ASK_CHANNEL)
  channel = open
  new BroadcastChannel(answerChannel(window)).addEventListener('message', (event: MessageEvent<unknown>) => {
    const answered = answeredSchema.parse(event.data)
    const asked = waiting.get(answered.id)
    if (answered.fault === null) asked?.answer(answered.value)
    else asked?.fail(new CacheFailure(answered.fault))
  })
  new BroadcastChannel(NEWS_CHANNEL).addEventListener('message', (event: MessageEvent<unknown>) => {
    const news = newsSchema.parse(event.data)
    if (news.kind === 'leads') for (const { asked } of waiting.values()) open.postMessage(asked)
    for (const listener of listeners) listener()
  })
  return open
}

export async function askCache<Asking, Answering>(
  { kind, answer }: Question<Asking, Answering>,
  question: Asking,
): Promise<Answering> {
  const to = asking()
  last += 1
  const id = last
  const asked: Asked = { id, window, kind, question }
  const value = await new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => {
      waiting.delete(id)
      reject(new CacheFailure(fault('cacheLocked')))
    }, PATIENCE)
    const settled = (): void => {
      clearTimeout(timer)
      waiting.delete(id)
    }
    waiting.set(id, {
      asked,
      answer: (given) => {
        settled()
        resolve(given)
      },
      fail: (problem) => {
        settled()
        reject(problem)
      },
    })
    to.postMessage(asked)
  })
  return answer.parse(value)
}

/** Runs `listener` whenever what was read may have changed, until the returned function is called. */
export function onCacheNews(listener: () => void): () => void {
  asking()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What an act needs of the cache. */
export const cacheOfWorker: Pick<CachePort, 'around' | 'show'> = {
  around: ({ targets, identityNumbers }) =>
    askCache(QUESTIONS.around, { subject: { targets: [...targets], identityNumbers: [...identityNumbers] } }),
  show: async (entries) => {
    await askCache(QUESTIONS.show, { entries: [...entries] })
  },
}
