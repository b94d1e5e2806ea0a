import { describe, expect, it } from 'vitest'
import { instant } from '#shared/kernel/instant.ts'
import { isWithinOfflineLimit, offlineLimit } from './offline-limit.ts'

const shanghai = (text: string) => instant(Date.parse(`${text}+08:00`))

describe('the offline limit', () => {
  it.each([
    ['2026-11-16T09:00', '2026-11-24T00:00'], // Monday: to the end of next Monday
    ['2026-11-18T23:59', '2026-11-26T00:00'], // Wednesday
    ['2026-11-20T09:00', '2026-11-28T00:00'], // Friday: to the end of next Friday
    ['2026-11-21T09:00', '2026-11-28T00:00'], // Saturday
    ['2026-11-22T09:00', '2026-11-28T00:00'], // Sunday
    ['2026-09-30T09:00', '2026-10-14T00:00'], // the fifth working day after the National Day is Tuesday 13 October
    ['2026-05-05T09:00', '2026-05-12T00:00'], // Saturday 9 May is worked: Wednesday to Saturday are four, Monday is the fifth
    ['2026-02-13T09:00', '2026-02-27T09:00'], // the Spring Festival would lead beyond fourteen days
    ['2027-12-28T09:00', '2028-01-05T00:00'], // years that are not published
  ])('after a contact on %s lasts until %s', (contact, end) => {
    expect(offlineLimit(shanghai(contact))).toBe(shanghai(end))
    expect(isWithinOfflineLimit(shanghai(contact), instant(shanghai(end) - 1))).toBe(true)
    expect(isWithinOfflineLimit(shanghai(contact), shanghai(end))).toBe(false)
  })

  it('is never longer than fourteen days, however long a holiday is', () => {
    const contact = shanghai('2026-11-16T09:00')
    expect(offlineLimit(contact, () => false)).toBe(shanghai('2026-11-30T09:00'))
  })

  it('does not hold before the contact, but for a little', () => {
    const contact = shanghai('2026-11-16T09:00')
    expect(isWithinOfflineLimit(contact, shanghai('2026-11-16T08:56'))).toBe(true)
    expect(isWithinOfflineLimit(contact, shanghai('2026-11-16T08:54'))).toBe(false)
  })
})
