// Snappy, the way out only: Chromium's stores compress their blocks with it, and a name in such a block would be invisible
// to a search of the file's bytes.

/** Null: these bytes are no Snappy. */
export function unsnap(bytes: Buffer): Buffer | null {
  const head = varint(bytes, 0)
  if (head === null || head.value > 64 * 1024 * 1024) return null
  const out = Buffer.alloc(head.value)
  let at = head.next
  let end = 0
  while (at < bytes.length && end < out.length) {
    const tag = bytes[at] ?? 0
    at += 1
    if ((tag & 3) === 0) {
      const size = literalSize(bytes, at, tag >> 2)
      at += size.bytes
      if (at + size.length > bytes.length) return null
      bytes.copy(out, end, at, at + size.length)
      at += size.length
      end += size.length
      continue
    }
    const wide = (tag & 3) === 1 ? 1 : (tag & 3) === 2 ? 2 : 4
    if (at + wide > bytes.length) return null
    const low = bytes.readUIntLE(at, wide)
    const offset = wide === 1 ? ((tag >> 5) << 8) | low : low
    const length = wide === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
    at += wide
    if (offset === 0 || offset > end) return null
    // Byte by byte: a copy may reach into what it is just writing.
    for (let done = 0; done < length; done += 1, end += 1) out[end] = out[end - offset] ?? 0
  }
  return end === out.length ? out : null
}

function literalSize(bytes: Buffer, at: number, code: number): { length: number; bytes: number } {
  const extra = code < 60 ? 0 : code - 59
  if (extra === 0 || at + extra > bytes.length) return { length: code + 1, bytes: 0 }
  return { length: bytes.readUIntLE(at, extra) + 1, bytes: extra }
}

/** LevelDB's and Snappy's numbers: seven bits a byte, the lowest first. */
export function varint(bytes: Buffer, from: number): { value: number; next: number } | null {
  let value = 0
  for (let at = from, unit = 1; at < bytes.length && at < from + 7; at += 1, unit *= 128) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * unit
    if (byte < 128) return { value, next: at + 1 }
  }
  return null
}
