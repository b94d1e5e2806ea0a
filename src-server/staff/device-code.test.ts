import { expect, it } from 'vitest'
import { codeAt } from './device-code.ts'

it('device codes run from A01 to Z99 and then stop with an error, never with a second A01', () => {
  expect([0, 1, 98, 99, 2573].map(codeAt)).toEqual(['A01', 'A02', 'A99', 'B01', 'Z99'])
  expect(() => codeAt(2574)).toThrow()
})
