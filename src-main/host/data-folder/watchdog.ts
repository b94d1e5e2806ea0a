// A disk that never answers: whoever waits for a write is told so after a while and keeps what was typed. The write
// itself goes on and is never given up: when the disk answers after all, it counts, and the same act asked for again
// finds it.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { err, type Result } from '#shared/kernel/result.ts'

/** A busy disk takes seconds; a person at a counter does not wait longer than this for one key. */
export const PATIENCE = 10_000

export async function answerInTime<T>(writing: Promise<Result<T, Fault>>): Promise<Result<T, Fault>> {
  let timer: NodeJS.Timeout | undefined
  const stalled = new Promise<Result<T, Fault>>((resolve) => {
    timer = setTimeout(() => {
      resolve(err(fault('storageStalled')))
    }, PATIENCE)
  })
  try {
    return await Promise.race([writing, stalled])
  } finally {
    clearTimeout(timer)
  }
}
