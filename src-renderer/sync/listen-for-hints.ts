// Listens to the server's hints for as long as the worker leads: each rings for a round at once (SYNC-9). While hints come
// the rounds may be rarer; when they stop, a round finds out why and the pace is the usual one again.

import type { Fault } from '#shared/contracts/faults.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Milliseconds before listening again; longer each time in vain. */
const FIRST_RETRY = 5000
const LONGEST_RETRY = 60_000

export interface HintSource {
  /** The lines of the server's events, until they break off. */
  readonly open: () => Promise<Result<AsyncIterable<string>, Fault>>
  readonly ring: () => void
  readonly pause: (milliseconds: number) => Promise<void>
  /** From 0 up to but not including 1: workstations must not come back all at once. */
  readonly random: () => number
  /** Whether hints are coming, at every change. */
  readonly listening: (now: boolean) => void
}

export async function listenForHints(source: HintSource): Promise<never> {
  for (let failures = 0; ; ) {
    const heard = await listen(source)
    failures = heard ? 0 : failures + 1
    const retry = Math.min(FIRST_RETRY * 2 ** failures, LONGEST_RETRY)
    await source.pause(retry * (0.75 + source.random() / 2))
  }
}

/** Whether anything was heard before it ended. */
async function listen({ open, ring, listening }: HintSource): Promise<boolean> {
  const lines = await open()
  if (!lines.ok) return false
  let heard = false
  for await (const line of lines.value) {
    if (!heard) listening(true)
    heard = true
    if (line.startsWith('data:')) ring()
  }
  if (heard) listening(false)
  ring()
  return heard
}
