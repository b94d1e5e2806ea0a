import { describe, expect, it } from 'vitest'
import type { Application } from '#shared/domain/application/application.ts'
import { lodgedApplication } from '../testing/lodged-application.ts'
import { searchApplications } from './search-applications.ts'

const RECORDS: readonly Application[] = [lodgedApplication()]
const hits = (text: string): number => searchApplications(RECORDS, text).length

describe('the global search', () => {
  it('finds by name, receipt number, certificate number and last digits of the identity number', () => {
    expect(hits('测试')).toBe(1)
    expect(hits('310117-a01-000123')).toBe(1)
    expect(hits('TEST0001')).toBe(1)
    expect(hits('9918')).toBe(1)
  })

  it('finds nothing for blanks, for strangers, or by fewer than three digits of an identity number', () => {
    expect(hits('  ')).toBe(0)
    expect(hits('王小二')).toBe(0)
    expect(hits('18')).toBe(0)
  })
})
