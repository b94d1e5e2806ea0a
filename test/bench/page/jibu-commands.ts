// The product's acts at one counter: decided on the screen's state, written and flushed by the host's journal, shown from
// the cache; later sent by the engine's own rounds, their outcomes journalled and their changes pulled.

import '../../../src-renderer/zod-without-eval.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { createPerformAct } from '#shared/sync/perform-act.ts'
import { syncRound } from '#shared/sync/sync-round.ts'
import { actPorts } from '../../../src-renderer/acts/perform-act.ts'
import { PackedCache } from '../../../src-renderer/cache/packed/packed-cache.ts'
import { importKey } from '../../../src-renderer/cache/packed/seal.ts'
import { hostFiles, hostJournal, municipalServer } from '../../../src-renderer/sync/host-ports.ts'
import { timer } from '../../../src-renderer/sync/timer.ts'
import { actsOfCounter } from './acts.ts'
import { compete } from './contestant.ts'

const cache = new PackedCache({
  name: 'counter',
  key: await importKey(new Uint8Array(32).fill(7)),
  timer,
  newLife: () => crypto.randomUUID(),
})
const ports = { journal: hostJournal, municipal: municipalServer, files: hostFiles, cache }
const performAct = createPerformAct({ ...actPorts, cache, journalled: () => undefined })

async function round(): Promise<number> {
  const report = await syncRound(ports)
  invariant(report.ok, 'the round came through')
  return report.value.unsent
}

compete({
  copy: async () => {
    await round()
  },
  act: async () => {
    const signedIn = await actPorts.signedIn()
    invariant(signedIn.ok && signedIn.value !== null, 'somebody is signed in')
    const by = signedIn.value.staff.id
    for (const { target, basedOn, body } of await actsOfCounter()) {
      const done = await performAct({ by, target, basedOn, body })
      invariant(done.ok, 'the act is on disk')
    }
  },
  push: async () => {
    while ((await round()) > 0);
  },
})
