// The sync worker: rounds of shared/sync on Dexie and fetch, off the page's thread (SYNC-13). Whoever holds the Web Lock
// leads; the workers of other windows wait for it (SYNC-15).

import { instant } from '#shared/kernel/instant.ts'
import { syncRound } from '#shared/sync/sync-round.ts'
import { database } from '../cache/database.ts'
import { dexieCache } from '../cache/dexie-cache.ts'
import { hostFiles, hostJournal, municipalServer } from './host-ports.ts'
import {
  STARTING,
  SYNC_CHANNEL,
  type SyncMessage,
  type SyncState,
  syncMessageSchema,
} from './sync-messages.ts'

/** Milliseconds between rounds; polling is the truth, hints come later (SYNC-9). */
const INTERVAL = 2000
const ports = {
  journal: hostJournal,
  municipal: municipalServer,
  files: hostFiles,
  cache: dexieCache(database),
}
const channel = new BroadcastChannel(SYNC_CHANNEL)
let state: SyncState = STARTING
let wake: () => void = () => undefined

function announce(change: Partial<SyncState>): void {
  state = { ...state, ...change }
  const message: SyncMessage = { kind: 'state', state }
  channel.postMessage(message)
}

channel.addEventListener('message', (event: MessageEvent<unknown>) => {
  const message = syncMessageSchema.safeParse(event.data)
  if (!message.success) return
  if (message.data.kind === 'poke') wake()
  if (message.data.kind === 'ask') announce({})
})

async function round(): Promise<void> {
  announce({ phase: state.phase === 'starting' ? 'starting' : 'syncing' })
  const report = await syncRound(ports)
  if (report.ok) {
    const { blocked, waitingFiles } = report.value
    announce({ phase: 'idle', lastContact: instant(Date.now()), blocked, waitingFiles, problem: null })
    return
  }
  const problem = report.error
  announce({ phase: problem.fault === 'signInNeeded' ? 'paused' : 'offline', problem })
}

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, INTERVAL)
    wake = () => {
      clearTimeout(timer)
      resolve()
    }
  })

await navigator.locks.request(SYNC_CHANNEL, async () => {
  for (;;) {
    await round()
    await pause()
  }
})
