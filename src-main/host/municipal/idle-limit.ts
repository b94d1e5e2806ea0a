// Breaks off an answer whose body stalls: a reader gets an error within the given time, never silence.

import { asBytes } from '../bytes.ts'

export function withIdleLimit(answer: Response, patience: number, stop: AbortController): Response {
  if (answer.body === null) return answer
  let timer: NodeJS.Timeout | undefined
  const restart = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      stop.abort()
    }, patience)
  }
  const reader = answer.body.getReader()
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      restart()
      try {
        const part = await reader.read()
        if (part.done) controller.close()
        else controller.enqueue(asBytes(part.value))
      } catch (problem) {
        controller.error(problem)
      } finally {
        clearTimeout(timer)
      }
    },
    cancel: async (reason) => {
      clearTimeout(timer)
      stop.abort()
      await reader.cancel(reason).catch(() => undefined)
    },
  })
  return new Response(body, { status: answer.status, headers: answer.headers })
}
