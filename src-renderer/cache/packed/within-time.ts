// A write to the disk that may never answer, and what is thrown when it does not.

import { Dexie } from 'dexie'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { Timer } from '#shared/sync/bell.ts'
import { CacheFailure } from '#shared/sync/cache-failure.ts'

/** Milliseconds; the slowest honest write seen took 25. */
const PATIENCE = 10_000

/** Fails with a `CacheFailure`. After that the database's connection is not to be used any more. */
export async function withinTime<T>(timer: Timer, work: () => PromiseLike<T>): Promise<T> {
  let cancel = (): void => undefined
  const silence = new Promise<never>((_resolve, reject) => {
    cancel = timer(PATIENCE, () => {
      reject(new CacheFailure(fault('cacheSilent')))
    })
  })
  try {
    return await Promise.race([work(), silence])
  } catch (problem) {
    throw problem instanceof CacheFailure ? problem : new CacheFailure(faultOf(problem))
  } finally {
    cancel()
  }
}

/** Chromium reports a full disk as an unknown error. */
const FULL: ReadonlySet<string> = new Set(['QuotaExceededError', 'UnknownError'])

function faultOf(problem: unknown): Fault {
  const causes = problem instanceof Dexie.DexieError ? [problem, problem.inner] : [problem]
  const isFull = causes.some((cause) => cause instanceof Error && FULL.has(cause.name))
  return fault(isFull ? 'cacheFull' : 'cacheFailed')
}
