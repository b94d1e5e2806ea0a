// How often a page that fails is opened again without asking: once, and once more only after it has stood for a while.
// A page that fails at once each time would otherwise open for ever.

import type { Instant } from '#shared/kernel/instant.ts'

/** Milliseconds after which a failure is a new one. */
const STOOD = 10 * 60_000

/** Says at each failure whether the page is opened again by itself or a person is asked. */
export function createReopening(now: () => Instant): () => 'reopen' | 'ask' {
  let last: Instant | null = null
  return () => {
    const at = now()
    const again = last !== null && at - last < STOOD
    last = at
    return again ? 'ask' : 'reopen'
  }
}
