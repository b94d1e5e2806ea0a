// The sync worker: shared/sync on Dexie and fetch, off the page's thread. Whoever holds the Web Lock leads; the
// workers of other windows wait for it (SYNC-15).

import '../zod-without-eval.ts'
import { instant } from '#shared/kernel/instant.ts'
import { createBell } from '#shared/sync/bell.ts'
import { keepSynced } from '#shared/sync/sync-loop.ts'
import { STARTING, type SyncState } from '#shared/sync/sync-state.ts'
import { database } from '../cache/database.ts'
import { dexieCache } from '../cache/dexie-cache.ts'
import { hostFiles, hostJournal, municipalServer } from './host-ports.ts'
import { SYNC_CHANNEL, type SyncMessage, syncMessageSchema } from './sync-messages.ts'

const channel = new BroadcastChannel(SYNC_CHANNEL)
const bell = createBell((milliseconds, then) => {
  const timer = setTimeout(then, milliseconds)
  return () => {
    clearTimeout(timer)
  }
})
let state: SyncState = STARTING
let leads = false

function announce(news: SyncState): void {
  state = news
  const message: SyncMessage = { kind: 'state', state }
  channel.postMessage(message)
}

channel.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = syncMessageSchema.safeParse(event.data)
  if (!message.success) return
  if (message.data.kind === 'poke') bell.ring()
  if (message.data.kind === 'ask' && leads) announce(state)
})

await navigator.locks.request(SYNC_CHANNEL, async () => {
  leads = true
  const ports = {
    journal: hostJournal,
    municipal: municipalServer,
    files: hostFiles,
    cache: dexieCache(database),
  }
  await keepSynced(ports, { now: () => instant(Date.now()), random: Math.random, bell, announce })
})
