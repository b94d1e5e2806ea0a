// Command and record ids: UUID version 7 (RFC 9562), so that ids sort by the moment of the act. Time and randomness
// are handed in; shared has neither.

import type { Instant } from './instant.ts'

/** `randomness` are 10 random bytes; 74 of their bits are used. */
export function uuidV7(moment: Instant, randomness: Uint8Array): string {
  if (randomness.length < 10) throw new RangeError('uuidV7 needs 10 random bytes')
  const time = moment.toString(16).padStart(12, '0')
  const byte = (index: number): number => randomness[index] ?? 0
  const hex = (value: number): string => value.toString(16).padStart(2, '0')
  const versioned = hex(0x70 | (byte(0) & 0x0f)) + hex(byte(1))
  const varianted = hex(0x80 | (byte(2) & 0x3f)) + hex(byte(3))
  const rest = [4, 5, 6, 7, 8, 9].map((index) => hex(byte(index))).join('')
  return `${time.slice(0, 8)}-${time.slice(8)}-${versioned}-${varianted}-${rest}`
}
