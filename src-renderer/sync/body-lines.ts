// The lines of an answer as text, as they arrive.

import { byteLines, type Bytes } from './byte-lines.ts'

export async function* bodyLines(body: ReadableStream<Bytes>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const line of byteLines(body)) yield decoder.decode(line)
}
