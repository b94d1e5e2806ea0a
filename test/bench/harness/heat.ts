// One run of one contestant, in a fresh profile: the first copy, killed at the very moment it says that it is done, opened
// again and counted, a thousand changes, killed again, opened and counted again. What was not on disk shows.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Keystrokes, Task } from '../page/contestant.ts'
import type { Held } from '../page/held.ts'
import type { Watched } from '../page/page.ts'
import type { Feed } from '../records/feed.ts'
import { startChromium } from './chromium.ts'

export interface Contender {
  readonly name: string
  /** Its own server, where it has one. */
  readonly peer?: string
  /** Puts that server into the state that a task expects. */
  readonly prepare?: (task: Task) => Promise<void>
}

export interface Heat {
  readonly copyMs: number
  /** Processor time of the whole browser for it. */
  readonly copyProcessorMs: number
  /** Until the first records could be listed, and until all could. */
  readonly firstRowsMs: number
  readonly openMs: number
  readonly changesMs: number
  /** Of the page's own thread, during copy and changes. */
  readonly longestTaskMs: number
  /** What the copy added to the process of page and worker, at its most. */
  readonly peakBytes: number
  /** The same of opening what was copied. */
  readonly openPeakBytes: number
}

export async function runHeat(url: string, contender: Contender, feed: Feed): Promise<Heat> {
  const profile = await mkdtemp(join(tmpdir(), 'jibu-bench-'))
  const { name, peer = '' } = contender
  const at = `${url}/?${new URLSearchParams({ name, peer }).toString()}`
  const live = (tasks: readonly Task[]): Promise<Lived> => liveOnce(profile, at, contender, tasks)
  try {
    const first = await live(['copy'])
    const second = await live(['open', 'held', 'change'])
    const third = await live(['held'])
    assertHeld(name, 'the first copy', second.done[1], feed.held)
    assertHeld(name, 'the changes', third.done[0], feed.heldAfterChanges)
    return {
      copyMs: first.done[0]?.milliseconds ?? 0,
      copyProcessorMs: first.processorMs,
      firstRowsMs: second.done[0]?.firstRows ?? 0,
      openMs: second.done[0]?.milliseconds ?? 0,
      changesMs: second.done[2]?.milliseconds ?? 0,
      longestTaskMs: Math.max(...[first, second].flatMap(({ done }) => done.map((each) => each.longestTask))),
      peakBytes: first.peakBytes[0] ?? 0,
      openPeakBytes: second.peakBytes[0] ?? 0,
    }
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Copies the district and, in the same life, searches it. */
export async function runSearch(url: string, name: string): Promise<Keystrokes> {
  const profile = await mkdtemp(join(tmpdir(), 'jibu-bench-'))
  try {
    const at = `${url}/?${new URLSearchParams({ name }).toString()}`
    const { done } = await liveOnce(profile, at, { name }, ['copy', 'search'])
    return done[1]?.keystrokes ?? {}
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

interface Lived {
  readonly done: readonly Watched[]
  /** Up to the end of each task, above the beginning. */
  readonly peakBytes: readonly number[]
  /** Of all the tasks. */
  readonly processorMs: number
}

/** One life of the browser, in which these tasks are done; ended with SIGKILL at the moment the last one is. */
export async function liveOnce(
  profile: string,
  url: string,
  { prepare }: Contender,
  tasks: readonly Task[],
): Promise<Lived> {
  const browser = await startChromium(profile, url)
  try {
    const before = await browser.peakMemory()
    const processor = await browser.processorMs()
    const done: Watched[] = []
    const peakBytes: number[] = []
    for (const task of tasks) {
      await prepare?.(task)
      done.push(await browser.page.evaluate((each) => window.ask(each), task))
      peakBytes.push((await browser.peakMemory()) - before)
    }
    return { done, peakBytes, processorMs: (await browser.processorMs()) - processor }
  } finally {
    await browser.kill()
  }
}

function assertHeld(name: string, what: string, watched: Watched | undefined, expected: Held): void {
  const held = watched?.held
  const same =
    held?.records === expected.records && held.versions === expected.versions && held.sum === expected.sum
  invariant(same, `${name} lost something of ${what}: ${JSON.stringify(held)} of ${JSON.stringify(expected)}`)
}
