// The machine's timer, as the engine's ports want it.

import type { Timer } from '#shared/sync/bell.ts'

export const timer: Timer = (milliseconds, then) => {
  const running = setTimeout(then, milliseconds)
  return () => {
    clearTimeout(running)
  }
}
