// Asks again for what somebody else holds for a moment: an antivirus program or an indexer that has just opened a file on
// Windows, or a workstation that is still closing.

import { setTimeout as sleep } from 'node:timers/promises'
import { systemErrorCode } from './system-error.ts'

/** Milliseconds between two attempts. */
const PAUSE = 100

export type Wait = (milliseconds: number) => Promise<unknown>

/** Runs `work` until it succeeds, fails with another code, or `patience` milliseconds of waiting are used up. */
export async function again<T>(
  work: () => Promise<T>,
  codes: ReadonlySet<string>,
  patience: number,
  wait: Wait = sleep,
): Promise<T> {
  for (let left = patience; ; left -= PAUSE) {
    try {
      return await work()
    } catch (problem) {
      if (left <= 0 || !codes.has(systemErrorCode(problem) ?? '')) throw problem
      await wait(PAUSE)
    }
  }
}
