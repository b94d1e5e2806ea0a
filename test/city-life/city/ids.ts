// Ids of a history come from its own random numbers, so that the same seed names the same records.

import type { Random } from '../../simulation/sim/random.ts'

export function newId(random: Random): string {
  const hex = Buffer.from(random.bytes(16)).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
