// The lines of an answer as they arrive, in bytes and without their line feeds. A last line that was not ended is cut off
// and left out: it would be half a line.

export type Bytes = Uint8Array<ArrayBuffer>

const LINE_FEED = 10

export async function* byteLines(body: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = body.getReader()
  let parts: Bytes[] = []
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => null)
      if (chunk === null || chunk.done) return
      let from = 0
      for (;;) {
        const end = chunk.value.indexOf(LINE_FEED, from)
        if (end === -1) break
        yield joined([...parts, chunk.value.subarray(from, end)])
        parts = []
        from = end + 1
      }
      if (from < chunk.value.length) parts.push(chunk.value.subarray(from))
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function joined(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
