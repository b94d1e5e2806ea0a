// The empty page around a contestant: hands it a task, and watches how long its own thread is kept from answering.

import type { Done, Task } from './contestant.ts'

export interface Watched extends Done {
  /** The longest time for which this thread did not come round, in ms. */
  readonly longestTask: number
}

declare global {
  interface Window {
    ask: (task: Task) => Promise<Watched>
  }
}

const TICK_MS = 4

const { search, searchParams } = new URL(location.href)
const worker = new Worker(`/worker/${searchParams.get('name') ?? ''}.js${search}`, { type: 'module' })
const channel = new MessageChannel()
worker.postMessage(null, [channel.port2])

window.ask = (task) =>
  new Promise((resolve, reject) => {
    let last = performance.now()
    let longest = 0
    const timer = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last - TICK_MS)
      last = now
    }, TICK_MS)
    const end = (): void => {
      clearInterval(timer)
    }
    worker.onerror = ({ message }) => {
      end()
      reject(new Error(message))
    }
    channel.port1.onmessage = ({ data }: MessageEvent<Done | string>) => {
      end()
      if (typeof data === 'string') reject(new Error(data))
      else resolve({ ...data, longestTask: longest })
    }
    channel.port1.postMessage(task)
  })
