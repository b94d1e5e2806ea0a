import { describe, expect, it } from 'vitest'
import { PERSON } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { lodgedApplication } from '../../../testing/lodged-application.ts'
import { listRow, rowsIn } from './list-row.ts'

const DAY = plainDate('2026-01-20')
const SHOWN = { record: lodgedApplication(), delivery: 'stored', last: null } as const

describe('a row of the list', () => {
  it('masks name and identity number, and keeps them for the quick filter alone', () => {
    const { searchText, ...visible } = listRow(SHOWN, DAY)
    expect(JSON.stringify(visible)).not.toContain(PERSON.identityNumber)
    expect(JSON.stringify(visible)).not.toContain(PERSON.name)
    expect(visible).toMatchObject({ name: '测*甲', identityNumber: '310***********9918' })
    expect(searchText).toContain(PERSON.name)
  })

  it('says amount, state, how far the act has come, and when', () => {
    expect(listRow(SHOWN, DAY)).toMatchObject({
      amountText: '¥2,600.00',
      state: '已受理',
      delivery: '已存本机',
      contact: '',
      time: '10:00',
    })
  })

  it('marks who has to be called', () => {
    const record = lodgedApplication({ contactApplicant: '市级核算金额不一致' })
    expect(listRow({ record, delivery: 'confirmed', last: null }, DAY).contact).toBe('需联系')
  })

  it('belongs to the day of its last act', () => {
    expect(rowsIn([SHOWN], 'today', DAY)).toHaveLength(1)
    expect(rowsIn([SHOWN], 'today', plainDate('2026-01-21'))).toHaveLength(0)
    expect(rowsIn([SHOWN], 'month', plainDate('2026-01-21'))).toHaveLength(1)
    expect(rowsIn([SHOWN], 'month', plainDate('2026-02-01'))).toHaveLength(0)
    expect(rowsIn([SHOWN], 'all', plainDate('2026-02-01'))).toHaveLength(1)
  })
})
