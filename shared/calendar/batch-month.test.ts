import { describe, expect, it } from 'vitest'
import { confirmationTarget } from './batch-month.ts'

describe('the days of a batch', () => {
  it('is to be confirmed by the 11th of the month after the batch, whenever its list went up', () => {
    expect(confirmationTarget('2026-11')).toBe('2026-12-11')
    expect(confirmationTarget('2026-12')).toBe('2027-01-11')
  })
})
