// The empty page around a contestant: hands it a task, and watches its own thread meanwhile.

import type { Done, Task } from './contestant.ts'

export interface Watched extends Done {
  /** The longest task of this thread, in ms, where it was a long one. */
  readonly longestTask: number
}

declare global {
  interface Window {
    ask: (task: Task) => Promise<Watched>
  }
}

const { search, searchParams } = new URL(location.href)
const worker = new Worker(`/worker/${searchParams.get('name') ?? ''}.js${search}`, { type: 'module' })
const channel = new MessageChannel()
worker.postMessage(null, [channel.port2])

/** Chromium reports a thread's tasks from 50 ms on, which is also the limit (SYNC-13); 0: none was that long. */
let longest = 0
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
}).observe({ type: 'longtask' })

window.ask = (task) =>
  new Promise((resolve, reject) => {
    longest = 0
    worker.onerror = ({ message }) => {
      reject(new Error(message))
    }
    channel.port1.onmessage = ({ data }: MessageEvent<Done | string>) => {
      if (typeof data === 'string') reject(new Error(data))
      else resolve({ ...data, longestTask: longest })
    }
    channel.port1.postMessage(task)
  })
