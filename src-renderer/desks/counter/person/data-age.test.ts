import { expect, it } from 'vitest'
import { NOTICE } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { dataAgeWords } from './data-age.ts'

it('SYNC-12 says how old the facts are, in one word where all are of one day', () => {
  expect(dataAgeWords(NOTICE)).toBe('社保、证书等各类数据截至 2026-01-19')
})

it('SYNC-12 tells “not gathered yet” from a date, each source by itself and with the year', () => {
  const watermarks = { ...NOTICE.watermarks, education: null, commerce: plainDate('2025-12-10') }
  const words = dataAgeWords({ ...NOTICE, watermarks })
  expect(words).toContain('教委学籍未归集')
  expect(words).toContain('商务家政平台截至 2025-12-10')
})
