// Some values of a JSON array as the bytes that they came in, so that they can be kept without being written anew. The
// array was parsed before; nothing is checked here.

import type { Bytes } from './seal.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const BACKSLASH = 0x5c
const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]

/** Where the array opens, where the comma behind each of its values stands, and where it closes. */
export function boundsOf(json: Bytes): number[] {
  const bounds: number[] = []
  let depth = 0
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at]
    if (byte === QUOTE) {
      at += 1
      while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1
    } else if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      depth += 1
      if (depth === 1) bounds.push(at)
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) {
      depth -= 1
      if (depth === 0) bounds.push(at)
    } else if (byte === COMMA && depth === 1) bounds.push(at)
  }
  return bounds
}

/** `head`, the array of the values between two of the bounds, and `tail`. */
export function partOf(
  json: Bytes,
  [start, end]: readonly [number, number],
  [head, tail]: readonly [string, string],
): Bytes {
  const encoder = new TextEncoder()
  const values = json.subarray(start + 1, end)
  const before = encoder.encode(`${head}[`)
  const behind = encoder.encode(`]${tail}`)
  const part = new Uint8Array(before.length + values.length + behind.length)
  part.set(before)
  part.set(values, before.length)
  part.set(behind, before.length + values.length)
  return part
}
