// Lines of a byte stream, one at a time, in constant memory however the chunks fall. Accepts CRLF and a byte order
// mark; the last line needs no end. A line is decoded whole, so a character cut by a chunk border comes out intact.

const NEWLINE = 0x0a
const BYTE_ORDER_MARK = '\uFEFF'

export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  let pending: Uint8Array[] = []
  let first = true
  const finish = (): string => {
    const text = decoder.decode(pending.length === 1 ? pending[0] : Buffer.concat(pending))
    pending = []
    const line = first && text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
    first = false
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      pending.push(chunk.subarray(start, end))
      yield finish()
      start = end + 1
    }
    if (start < chunk.length) pending.push(chunk.subarray(start))
  }
  if (pending.length > 0) yield finish()
}
