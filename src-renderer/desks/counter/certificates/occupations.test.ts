import { describe, expect, it } from 'vitest'
import { codeOfName, nameOfCode, occupationWarning } from './occupations.ts'

const typed = (occupationCode: string, occupationName = '') =>
  occupationWarning({ kind: 'skill-level', occupationCode, occupationName })

describe('a typed occupation', () => {
  it('is known by code and name, however they were typed', () => {
    expect(nameOfCode(' 4－03–02－０8')).toBe('咖啡师')
    expect(codeOfName('咖啡师\u3000')).toBe('4-03-02-08')
    expect(typed('４—03—02—08', '咖啡师')).toBeNull()
  })

  it('whose code is none is asked about, with the codes of such names', () => {
    expect(typed('9-99-99-99')).toContain('职业编码应如')
    expect(typed('咖啡师')).toContain('咖啡师 4-03-02-08')
    expect(typed('4-03-02', '咖啡师')).toContain('4-03-02-08')
  })

  it('whose name has another code is asked about', () => {
    expect(typed('4-03-02-09', '咖啡师')).toContain('4-03-02-08')
  })

  it('that the notices do not print is the register’s matter, and a qualification has codes of its own', () => {
    expect(typed('6-31-01-01', '测试工')).toBeNull()
    expect(
      occupationWarning({ kind: 'qualification', occupationCode: 'TZ-1101', occupationName: '' }),
    ).toBeNull()
  })
})
