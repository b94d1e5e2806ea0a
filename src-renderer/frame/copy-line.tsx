// The first copy in the status bar: rows, time left, and a button that holds it for now.

import { useEffect, useState } from 'react'
import type { CopyProgress } from '../sync/copy-watch.ts'
import { holdCopy } from '../sync/sync-control.ts'
import { SYNC_CHANNEL, syncMessageSchema } from '../sync/sync-messages.ts'
import { copyWords } from './copy-words.ts'

export function CopyLine() {
  const [progress, setProgress] = useState<CopyProgress | null>(null)
  useEffect(() => {
    const channel = new BroadcastChannel(SYNC_CHANNEL)
    channel.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = syncMessageSchema.safeParse(event.data)
      if (message.success && message.data.kind === 'copy') setProgress(message.data.progress)
    })
    return () => {
      channel.close()
    }
  }, [])
  if (progress === null) return null
  return (
    <span className="jb-row" role="group" aria-label="首次下载">
      <progress aria-hidden="true" max={progress.expected} value={progress.copied} />
      <span>{copyWords(progress)}</span>
      <button
        type="button"
        className="jb-link"
        onClick={() => {
          holdCopy(!progress.held)
        }}
      >
        {progress.held ? '继续下载' : '暂停'}
      </button>
    </span>
  )
}
