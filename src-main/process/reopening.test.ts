import { expect, it } from 'vitest'
import { instant } from '#shared/kernel/instant.ts'
import { createReopening } from './reopening.ts'

it('a page that fails is opened again once; a person decides about a page that fails on', () => {
  let now = 0
  const failed = createReopening(() => instant(now))
  expect(failed()).toBe('reopen')
  now += 5000
  expect(failed()).toBe('ask')
  now += 9 * 60_000
  expect(failed()).toBe('ask')
  now += 10 * 60_000
  expect(failed()).toBe('reopen')
})
