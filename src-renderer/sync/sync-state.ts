// The words of the status bar, live. The number of unsent acts is read from the cache, not from the worker, so that it
// is right at the very moment an act is done.

import { useEffect, useState } from 'react'
import { useUnsent } from '../cache/shown-acts.ts'
import {
  STARTING,
  SYNC_CHANNEL,
  type SyncMessage,
  type SyncState,
  syncMessageSchema,
} from './sync-messages.ts'

export interface SyncWords extends SyncState {
  readonly unsent: number
}

export function useSyncState(): SyncWords {
  const [state, setState] = useState<SyncState>(STARTING)
  const unsent = useUnsent()
  useEffect(() => {
    const channel = new BroadcastChannel(SYNC_CHANNEL)
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = syncMessageSchema.safeParse(event.data)
      if (message.success && message.data.kind === 'state') setState(message.data.state)
    })
    const question: SyncMessage = { kind: 'ask' }
    channel.postMessage(question)
    return () => {
      channel.close()
    }
  }, [])
  return { ...state, unsent: unsent?.length ?? 0 }
}
