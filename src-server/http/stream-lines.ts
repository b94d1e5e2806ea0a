// Lines as the body of an answer, pulled at the reader's pace. An error on the way breaks the connection instead of
// ending it politely, so that a cut answer never looks whole.

export function streamLines(lines: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const line = await lines.next()
      if (line.done === true) controller.close()
      else controller.enqueue(encoder.encode(line.value))
    },
    cancel: async () => {
      await lines.return(undefined)
    },
  })
}
