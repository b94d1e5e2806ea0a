// The words of the status bar, live. The number of unsent acts is read from the cache, not from the worker, so that it
// is right at the very moment an act is done.

import { useEffect, useState } from 'react'
import { everythingDelivered, STARTING, type SyncState } from '#shared/sync/sync-state.ts'
import { useUnsent } from '../cache/shown-acts.ts'
import { SYNC_CHANNEL, type SyncMessage, syncMessageSchema } from './sync-messages.ts'

export interface SyncWords extends SyncState {
  readonly unsent: number
  readonly allDelivered: boolean
}

export function useSyncState(): SyncWords {
  const [state, setState] = useState<SyncState>(STARTING)
  const unsent = useUnsent()
  useEffect(() => {
    const channel = new BroadcastChannel(SYNC_CHANNEL)
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = syncMessageSchema.safeParse(event.data)
      if (!message.success) return
      if (message.data.kind === 'state') setState(message.data.state)
      // Something has been done in one of the windows: nothing is "all delivered" until a round has seen it.
      if (message.data.kind === 'poke') setState((before) => ({ ...before, settled: false }))
    })
    const question: SyncMessage = { kind: 'ask' }
    channel.postMessage(question)
    return () => {
      channel.close()
    }
  }, [])
  const count = unsent?.length ?? null
  return { ...state, unsent: count ?? 0, allDelivered: everythingDelivered(state, count) }
}
