import { describe, expect, it } from 'vitest'
import { lodgedApplication } from '../../testing/lodged-application.ts'
import { applicationRow } from './application-row.ts'
import { nameSounds } from './name-sounds.ts'
import { search } from './search.ts'

const named = (name: string) =>
  applicationRow(lodgedApplication({ applicant: { ...lodgedApplication().applicant, name } }))
const ROWS = [applicationRow(lodgedApplication()), named('单志远'), named('O’Neil'), named('古丽·买买提')]
const names = (text: string): string[] => search(ROWS, text, 12).map(({ name }) => name)

describe('the global search', () => {
  it('finds by name, receipt number, certificate number and last digits of identity number and phone', () => {
    expect(names('测试')).toEqual(['测试甲'])
    expect(names('310117-a01-000123')).toHaveLength(4)
    expect(names('TEST0001')).toHaveLength(4)
    expect(names('9918')).toHaveLength(4)
    expect(names('0001')).toHaveLength(4)
  })

  it('finds by pinyin and by its initials, the surname read as a surname', () => {
    expect(names('ceshi')).toEqual(['测试甲'])
    expect(names('csj')).toEqual(['测试甲'])
    expect(names('SHANZHIYUAN')).toEqual(['单志远'])
    expect(names('szy')).toEqual(['单志远'])
    expect(nameSounds('曾单')).toBe('zengdan zd')
  })

  it('takes full-width letters and digits for what they mean', () => {
    expect(names('ｃｓｊ')).toEqual(['测试甲'])
    expect(names('９９１８')).toHaveLength(4)
  })

  it('finds by a phone as people send it, a receipt without its dashes, a name with any dot', () => {
    for (const typed of ['100-0000-0001', '\u202D10000000001\u202C', '１００ ００００ ０００１'])
      expect(names(typed)).toHaveLength(4)
    expect(names('+8610000000001')).toHaveLength(4)
    expect(names('310117a01000123')).toHaveLength(4)
    expect(names('test-0001')).toEqual([])
    for (const dot of ['·', '•', '‧', '・', '．', ' · '])
      expect(names(`古丽${dot}买买`)).toEqual(['古丽·买买提'])
  })

  it('finds nothing for blanks, for strangers, or by fewer than three digits', () => {
    expect(names('  ')).toEqual([])
    expect(names('王小二')).toEqual([])
    expect(names('18')).toEqual([])
  })

  it('takes a letter for the sound of a name, not for one of a number; letters and digits for a number', () => {
    expect(names('a')).toEqual([])
    expect(names('oneil')).toEqual([])
    expect(names('o’n')).toEqual(['O’Neil'])
    expect(names('a01')).toHaveLength(4)
    expect(names('test0001')).toHaveLength(4)
  })

  it('lists whole names before parts of them', () => {
    const rows = [named('王志远'), named('志远')]
    expect(search(rows, '志远', 12).map(({ name }) => name)).toEqual(['志远', '王志远'])
  })
})
