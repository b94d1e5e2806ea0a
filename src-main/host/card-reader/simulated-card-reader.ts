// Stands in for a card reader on machines without one: deals the test cards of the demo town in turn.

import { ok } from '#shared/kernel/result.ts'
import type { CardReader } from './card-reader.ts'
import { TEST_CARDS } from './test-cards.ts'

export function simulatedCardReader(): CardReader {
  let next = 0
  return {
    read: () => {
      const card = TEST_CARDS[next % TEST_CARDS.length]
      if (card === undefined) throw new RangeError('there are no test cards')
      next += 1
      return Promise.resolve(ok(card))
    },
  }
}
