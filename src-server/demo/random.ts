// Deterministic randomness for the invented town: the same seed gives the same town on every machine, for ever.
// mulberry32, written out here because a library's next release could change its sequence.

import { invariant } from '#shared/kernel/invariant.ts'

export interface Random {
  /** Whole, both ends included. */
  readonly int: (from: number, to: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
  readonly bytes: (length: number) => Uint8Array
  /** Version 4 in form. */
  readonly uuid: () => string
  readonly digits: (length: number) => string
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => int(0, 255))
  return {
    int,
    bytes,
    chance: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[int(0, list.length - 1)]
      invariant(chosen !== undefined, 'nothing to pick from')
      return chosen
    },
    uuid: () => {
      const hex = [...bytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
      const variant = '89ab'.charAt(int(0, 3))
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
    },
    digits: (length) => Array.from({ length }, () => int(0, 9)).join(''),
  }
}
