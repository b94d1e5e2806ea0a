// Wakes the sync loop before its time. A ring while nobody waits is kept: an act that is journalled during a round gets
// a round of its own straight afterwards.

/** Runs `then` once after that many milliseconds, unless the returned function is called before. */
export type Timer = (milliseconds: number, then: () => void) => () => void

export interface Bell {
  readonly ring: () => void
  /** Resolves after that many milliseconds or at the next ring, whichever comes first. */
  readonly wait: (milliseconds: number) => Promise<void>
}

export function createBell(timer: Timer): Bell {
  let rung = false
  let wake: () => void = () => {
    rung = true
  }
  const quiet = wake
  return {
    ring: () => {
      wake()
    },
    wait: (milliseconds) =>
      new Promise((resolve) => {
        const finish = (): void => {
          cancel()
          rung = false
          wake = quiet
          resolve()
        }
        const cancel = timer(milliseconds, finish)
        wake = finish
        if (rung) finish()
      }),
  }
}
