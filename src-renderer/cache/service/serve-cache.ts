// The worker's end of the channels. News go out at once, then at most five times a second, so that a first copy does not
// keep every list busy.

import { fault, type Fault } from '#shared/contracts/faults.ts'
import { CacheFailure } from '#shared/sync/cache-failure.ts'
import { z } from 'zod'
import type { CacheService } from './cache-service.ts'
import {
  answerChannel,
  type Answered,
  ASK_CHANNEL,
  type Asked,
  askedSchema,
  NEWS_CHANNEL,
  type News,
  QUESTIONS,
} from './questions.ts'

const NEWS_PACE = 200

export interface Serving {
  readonly changed: () => void
}

export function serveCache(service: CacheService): Serving {
  const news = new BroadcastChannel(NEWS_CHANNEL)
  const asked = new BroadcastChannel(ASK_CHANNEL)
  const tell = (what: News): void => {
    news.postMessage(what)
  }
  asked.addEventListener('message', (event: MessageEvent<unknown>) => {
    const parsed = askedSchema.safeParse(event.data)
    if (parsed.success) void respond(service, parsed.data)
  })
  tell({ kind: 'leads' })

  let resting = false
  let waiting = false
  const changed = (): void => {
    service.changed()
    if (resting) {
      waiting = true
      return
    }
    tell({ kind: 'changed' })
    resting = true
    setTimeout(() => {
      resting = false
      if (waiting) {
        waiting = false
        changed()
      }
    }, NEWS_PACE)
  }
  return { changed }
}

async function respond(service: CacheService, asked: Asked): Promise<void> {
  const { id, window } = asked
  const channel = new BroadcastChannel(answerChannel(window))
  const answer = (answered: Answered): void => {
    channel.postMessage(answered)
    channel.close()
  }
  try {
    answer({ id, fault: null, value: await valueOf(service, asked) })
  } catch (problem) {
    answer({ id, fault: faultOf(problem), value: null })
  }
}

function valueOf({ answers }: CacheService, { kind, question }: Asked): Promise<unknown> {
  switch (kind) {
    case 'around':
      return answers.around(QUESTIONS.around.question.parse(question))
    case 'cases':
      return answers.cases(QUESTIONS.cases.question.parse(question))
    case 'shown':
      return answers.shown(QUESTIONS.shown.question.parse(question))
    case 'show':
      return answers.show(QUESTIONS.show.question.parse(question))
    case 'keepPerson':
      return answers.keepPerson(QUESTIONS.keepPerson.question.parse(question))
    case 'list':
      return answers.list(QUESTIONS.list.question.parse(question))
    case 'rows':
      return answers.rows(QUESTIONS.rows.question.parse(question))
    case 'intake':
      return answers.intake(QUESTIONS.intake.question.parse(question))
    case 'search':
      return answers.search(QUESTIONS.search.question.parse(question))
  }
}

function faultOf(problem: unknown): Fault {
  if (problem instanceof CacheFailure) return problem.fault
  // A question that this worker does not understand comes from a window of another version.
  return fault(problem instanceof z.ZodError ? 'cacheLocked' : 'cacheFailed')
}
