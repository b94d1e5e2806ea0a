import { expect, it } from 'vitest'
import { TEST_CARDS } from '../../src-main/host/card-reader/test-cards.ts'
import { simulatedCardReader } from '../../src-main/host/card-reader/simulated-card-reader.ts'
import { CAST } from '../../src-server/demo/cast.ts'

it('the simulated card reader deals people of the demo town, in turn and from the start again', async () => {
  const cast = CAST.map(({ name, identityNumber }) => ({ name, identityNumber: String(identityNumber) }))
  for (const card of TEST_CARDS) expect(cast).toContainEqual(card)
  const reader = simulatedCardReader()
  const dealt: unknown[] = []
  for (let turn = 0; turn <= TEST_CARDS.length; turn += 1) dealt.push(await reader.read())
  expect(dealt).toEqual([...TEST_CARDS, TEST_CARDS[0]].map((value) => ({ ok: true, value })))
})
