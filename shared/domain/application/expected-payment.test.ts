import { describe, expect, test } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { batchMonth, expectedPaymentMonth, monthTitle } from './expected-payment.ts'

describe('expected month of payment (policy sheet 6)', () => {
  test.each([
    ['2026-11-15', '2026-11-01', '2026年12月'],
    ['2026-11-16', '2026-12-01', '2027年1月'],
    ['2026-12-31', '2027-01-01', '2027年2月'],
    ['2026-01-01', '2026-01-01', '2026年2月'],
  ])('lodged on %s joins the batch of %s and is paid in %s', (lodged, batch, paid) => {
    expect(batchMonth(plainDate(lodged))).toBe(batch)
    expect(monthTitle(expectedPaymentMonth(plainDate(lodged)))).toBe(paid)
  })
})
