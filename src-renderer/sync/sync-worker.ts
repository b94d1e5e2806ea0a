// The sync worker: the packed cache and shared/sync, off the page's thread. Whoever holds the Web Lock leads, for every
// window; the workers of other windows wait for it (SYNC-15).

import { createBell } from '#shared/sync/bell.ts'
import { keepSynced } from '#shared/sync/sync-loop.ts'
import { STARTING, type SyncState } from '#shared/sync/sync-state.ts'
import { CACHE_NAME } from '../cache/packed/cache-tables.ts'
import { PackedCache } from '../cache/packed/packed-cache.ts'
import { cacheService } from '../cache/service/cache-service.ts'
import { serveCache } from '../cache/service/serve-cache.ts'
import { now, setClock } from '../clock/page-clock.ts'
import { getDataKey } from '../host/data-key.ts'
import { getStatus } from '../host/session-client.ts'
import { CopyWatch } from './copy-watch.ts'
import { hostFiles, hostJournal, municipalServer } from './host-ports.ts'
import { listenForHints } from './listen-for-hints.ts'
import { openHints } from './open-hints.ts'
import { SYNC_CHANNEL, type SyncMessage, syncMessageSchema } from './sync-messages.ts'
import { timer } from './timer.ts'

const KEY_RETRY = 1000

const channel = new BroadcastChannel(SYNC_CHANNEL)
const bell = createBell(timer)
let state: SyncState = STARTING
let leads = false

function tell(message: SyncMessage): void {
  channel.postMessage(message)
}

function announce(news: SyncState): void {
  state = news
  tell({ kind: 'state', state })
}

const copy = new CopyWatch(
  () => performance.now(),
  (progress) => {
    tell({ kind: 'copy', progress })
  },
)

channel.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = syncMessageSchema.safeParse(event.data)
  if (!message.success) return
  if (message.data.kind === 'poke') bell.ring()
  if (message.data.kind === 'hold-copy') {
    copy.hold(message.data.held)
    bell.ring()
  }
  if (message.data.kind === 'ask' && leads) {
    announce(state)
    tell({ kind: 'copy', progress: copy.progress })
  }
})

// The machine is on a network again: no reason to wait for the next try.
addEventListener('online', bell.ring)

async function keyOfDevice(): Promise<CryptoKey> {
  for (;;) {
    const key = await getDataKey()
    if (key.ok) return key.value
    announce({
      ...STARTING,
      phase: key.error.fault === 'signInNeeded' ? 'paused' : 'offline',
      problem: key.error,
    })
    await bell.wait(KEY_RETRY)
  }
}

await navigator.locks.request(SYNC_CHANNEL, async () => {
  leads = true
  const status = await getStatus()
  if (status.ok) setClock(status.value.clockOffset)
  const cache = new PackedCache({
    name: CACHE_NAME,
    key: await keyOfDevice(),
    timer,
    newLife: () => crypto.randomUUID(),
    changed: () => {
      serving.changed()
    },
  })
  const serving = serveCache(cacheService(cache, now))
  const municipal = { ...municipalServer, copy: copy.of(municipalServer.copy) }
  const ports = { journal: hostJournal, municipal, files: hostFiles, cache }
  let hinted = false
  void listenForHints({
    open: openHints,
    ring: bell.ring,
    pause: (milliseconds) =>
      new Promise((resolve) => {
        timer(milliseconds, resolve)
      }),
    random: Math.random,
    listening: (now) => {
      hinted = now
    },
  })
  await keepSynced(ports, {
    now,
    random: Math.random,
    bell,
    hinted: () => hinted,
    announce: (news) => {
      announce(news)
      if (news.phase === 'starting' || news.phase === 'syncing') return
      // With or without the server. What fails here costs nothing: it is done after the next round.
      cache.purge(now()).catch(() => undefined)
      if (news.phase === 'idle') cache.fold().catch(() => undefined)
    },
  })
})
