// The lines of an answer as they arrive, without their line feeds. A last line that was not ended is cut off and left
// out: it would be half a line.

export async function* bodyLines(body: ReadableStream<BufferSource>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  const parts: string[] = []
  try {
    for (;;) {
      const chunk = await reader.read().catch(() => null)
      if (chunk === null || chunk.done) return
      const [rest = '', ...starts] = chunk.value.split('\n')
      parts.push(rest)
      for (const start of starts) {
        yield parts.join('')
        parts.length = 0
        parts.push(start)
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
