// Starts and pokes the sync worker. One worker a window; a Web Lock makes one of them lead.

import { SYNC_CHANNEL, type SyncMessage } from './sync-messages.ts'

function tell(message: SyncMessage): void {
  const channel = new BroadcastChannel(SYNC_CHANNEL)
  channel.postMessage(message)
  channel.close()
}

export const pokeSync = (): void => {
  tell({ kind: 'poke' })
}

/** Holds the first copy, or lets it go on. */
export const holdCopy = (held: boolean): void => {
  tell({ kind: 'hold-copy', held })
}

/** Runs until the returned function is called, at sign-out: the queue stays as it is (SYNC-8). */
export function startSync(): () => void {
  const worker = new Worker(new URL('./sync-worker.ts', import.meta.url), { type: 'module' })
  return () => {
    worker.terminate()
  }
}
