import { expect, it } from 'vitest'
import { damageEverywhere, sampleJournal } from './damage-figures.ts'

it('SYNC-2 a journal cut or flipped at every byte is never guessed at and loses nothing before the damage', () => {
  const sample = sampleJournal(1)
  const { records, truncations, flips, leftAlone, cut, undamaged, ...harm } = damageEverywhere(sample, 1)
  expect(records).toBe(6)
  expect(truncations + flips).toBe(leftAlone + cut + undamaged)
  // Cut exactly between two records, or not at all.
  expect(undamaged).toBe(records + 1)
  expect(harm).toEqual({ bytes: sample.length, guesses: 0, crashes: 0, lostBeforeTheDamage: 0 })
})
