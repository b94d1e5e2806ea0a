import { expect, it } from 'vitest'
import { NOTICE } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { dataAgeWords } from './data-age.ts'

it('SYNC-12 says how old the facts are, in one word where all are of one day', () => {
  expect(dataAgeWords(NOTICE)).toBe('社保、证书等各类数据截至 01-19')
})

it('SYNC-12 tells “not gathered yet” from a date', () => {
  const { watermarks } = NOTICE
  const mixed = { ...NOTICE, watermarks: { ...watermarks, study: null, pension: plainDate('2026-01-10') } }
  const words = dataAgeWords(mixed)
  expect(words).toContain('学籍未归集')
  expect(words).toContain('养老截至 01-10')
})
