// A question to the cache, live on the screen: asked again whenever the cache says that something has changed. One
// question at a time; what changes meanwhile is asked for once more afterwards.

import { useEffect, useRef, useState } from 'react'
import { onCacheNews } from './service/cache-client.ts'

/**
 * Undefined while loading, also right after `key` has changed: an answer to one question is never shown as the answer
 * to another. `ask` depends on nothing but what the key says.
 */
export function useCached<T>(key: string, ask: () => Promise<T>): T | undefined {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  const [answer, setAnswer] = useState<{ readonly key: string; readonly value: T } | null>(null)
  useEffect(() => {
    let wanted = true
    let asking = false
    let again = false
    const refresh = (): void => {
      if (asking) {
        again = true
        return
      }
      asking = true
      void latest
        .current()
        .then(
          (value) => {
            if (wanted) setAnswer({ key, value })
          },
          // The cache cannot be read just now: the last answer stays, and the status bar says why.
          () => undefined,
        )
        .finally(() => {
          asking = false
          if (!again || !wanted) return
          again = false
          refresh()
        })
    }
    refresh()
    const stop = onCacheNews(refresh)
    return () => {
      wanted = false
      stop()
    }
  }, [key])
  return answer?.key === key ? answer.value : undefined
}
