// Hints that a stream has a new number (SYNC-9): one look at the counters a second for all listeners together, and none
// while nobody listens. No NOTIFY in the transactions that write, because it would make their commits queue; no
// connection of the pool is held between two looks. A hint may be missed or superfluous: polling is the truth.

const LOOK_EVERY_MS = 1000
/** Looks between two signs of life, by which a workstation tells a quiet day from a dead line. */
const LOOKS_PER_SIGN = 4

export interface Listener {
  readonly streams: readonly string[]
  readonly changed: () => void
  readonly alive: () => void
}

export interface Hints {
  /** Until the returned function is called. */
  readonly listen: (listener: Listener) => () => void
}

export function createHints(readLast: () => Promise<ReadonlyMap<string, number>>): Hints {
  const listeners = new Set<Listener>()
  let known: ReadonlyMap<string, number> | null = null
  let timer: NodeJS.Timeout | null = null
  let looks = 0
  let looking = false

  const tell = (last: ReadonlyMap<string, number>): void => {
    const before = known
    known = last
    if (before === null) return
    for (const { streams, changed } of listeners)
      if (streams.some((stream) => before.get(stream) !== last.get(stream))) changed()
  }
  const look = async (): Promise<void> => {
    looks += 1
    if (looks % LOOKS_PER_SIGN === 0) for (const { alive } of listeners) alive()
    if (looking) return
    looking = true
    // A database that does not answer gives no hints; whoever polls it hears why.
    await readLast().then(tell, () => undefined)
    looking = false
  }
  return {
    listen: (listener) => {
      listeners.add(listener)
      if (timer === null) {
        timer = setInterval(() => void look(), LOOK_EVERY_MS)
        timer.unref()
        void look()
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0 || timer === null) return
        clearInterval(timer)
        timer = null
        known = null
      }
    },
  }
}
