// A store that takes part in the benchmarks. It lives in a worker of an empty page; its times are taken there, from the
// first byte asked for to the moment at which everything is on disk.

import type { Held } from './held.ts'

export interface Contestant {
  /** The first copy of the district. */
  readonly copy: () => Promise<void>
  /** Opens what is on disk until every record can be listed; says when the first could. */
  readonly open: () => Promise<{ readonly firstRows: number }>
  /** Reads all of it. */
  readonly held: () => Promise<Held>
  /** A thousand changes into what is on disk. */
  readonly change: () => Promise<void>
  /** A thousand acts, each on disk before the next. */
  readonly act: () => Promise<void>
  /** Sends them. */
  readonly push: () => Promise<void>
  /** Whatever is found while something is typed: each keystroke's time, in ms. Only the product searches like this. */
  readonly search: () => Promise<{ readonly keystrokes: Keystrokes }>
}

/** By what was being typed. */
export type Keystrokes = Readonly<Record<string, readonly number[]>>

export type Task = keyof Contestant

export interface Done {
  readonly milliseconds: number
  readonly held: Held | null
  /** Milliseconds until the first records could be listed. */
  readonly firstRows: number | null
  readonly keystrokes: Keystrokes | null
}

const NOTHING: Omit<Done, 'milliseconds'> = { held: null, firstRows: null, keystrokes: null }

/** Answers the page's tasks, which come through the port of the first message; each benchmark has some of them. */
export function compete(contestant: Partial<Contestant>): void {
  globalThis.addEventListener('message', ({ ports: [port] }) => {
    if (port === undefined) return
    port.onmessage = async ({ data }: MessageEvent<Task>) => {
      try {
        port.postMessage(await timed(contestant, data))
      } catch (problem) {
        port.postMessage(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
      }
    }
  })
}

async function timed(contestant: Partial<Contestant>, task: Task): Promise<Done> {
  const started = performance.now()
  const result = await contestant[task]?.()
  const milliseconds = performance.now() - started
  if (result === undefined) return { ...NOTHING, milliseconds }
  if ('firstRows' in result || 'keystrokes' in result) return { ...NOTHING, milliseconds, ...result }
  return { ...NOTHING, milliseconds, held: result }
}
