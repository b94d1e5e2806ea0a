// Replicache 15: each act a mutation that is written to disk before the next, later pushed in one request into
// PostgreSQL. Left to itself it would write some time later, when it is idle.

import './strict-writes.ts'
import type { WriteTransaction } from 'replicache'
import { ReplicacheImpl } from 'replicache/impl'
import { z } from 'zod'
import { actsOfCounter } from '../page/acts.ts'
import { compete } from '../page/contestant.ts'

const pushSchema = z.object({ mutations: z.array(z.object({ args: z.looseObject({ id: z.string() }) })) })

let told = (): void => undefined
const pushed = new Promise<void>((resolve) => {
  told = resolve
})

const replicache = new ReplicacheImpl(
  {
    name: 'counter',
    pullInterval: null,
    pushDelay: 0,
    logLevel: 'error',
    mutators: {
      add: (tx: WriteTransaction, act: { readonly id: string }) => tx.set(act.id, act),
    },
    puller: () =>
      Promise.resolve({
        response: { cookie: 1, lastMutationIDChanges: {}, patch: [] },
        httpRequestInfo: { httpStatusCode: 200, errorMessage: '' },
      }),
    pusher: async (request) => {
      if (!isSending) return { httpRequestInfo: { httpStatusCode: 503, errorMessage: 'offline' } }
      const { mutations } = pushSchema.parse(request)
      await fetch('/peer', { method: 'POST', body: JSON.stringify(mutations.map(({ args }) => args)) })
      told()
      return { httpRequestInfo: { httpStatusCode: 200, errorMessage: '' } }
    },
  },
  { enableScheduledPersist: false, enablePullAndPushInOpen: false, enableScheduledRefresh: false },
)
let isSending = false

compete({
  act: async () => {
    for (const act of await actsOfCounter()) {
      await replicache.mutate.add(act)
      await replicache.persist()
    }
  },
  push: async () => {
    isSending = true
    await replicache.push({ now: true })
    await pushed
  },
})
