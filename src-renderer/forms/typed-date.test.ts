import { describe, expect, it } from 'vitest'
import { typedDate } from './typed-date.ts'

describe('a date as it is typed', () => {
  it.each(['20260918', '2026-09-18', '2026-9-18', '2026.9.18', '2026/09/18', '2026年9月18日', ' 20260918 '])(
    'reads %s',
    (text) => {
      expect(typedDate(text)).toBe('2026-09-18')
    },
  )

  it.each([
    '２０２６０９１８',
    '2026。9。18',
    '２０２６－０９－１８',
    '2026 年 9 月 18 日',
    '\u202D20260918\u202C',
  ])('reads %j as an input method writes it', (text) => {
    expect(typedDate(text)).toBe('2026-09-18')
  })

  it.each(['', '2026', '2026091', '20260931', '2026-13-01', '18990101', '九月十八'])('refuses %s', (text) => {
    expect(typedDate(text)).toBeNull()
  })
})
