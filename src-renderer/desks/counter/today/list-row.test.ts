import { describe, expect, it } from 'vitest'
import { PERSON } from '#shared/fixtures/applicants.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { lodgedApplication } from '../../../testing/lodged-application.ts'
import { applicationRow } from '../../../cache/index/application-row.ts'
import { actedIn, listRow } from './list-row.ts'

const DAY = plainDate('2026-01-20')
const SHOWN = { ...applicationRow(lodgedApplication()), delivery: 'stored' } as const

describe('a row of the list', () => {
  it('masks name and identity number', () => {
    const row = listRow(SHOWN, DAY)
    expect(JSON.stringify(row)).not.toContain(PERSON.identityNumber)
    expect(JSON.stringify(row)).not.toContain(PERSON.name)
    expect(row).toMatchObject({ name: '测*甲', identityNumber: '310***********9918' })
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
    expect(listRow({ ...applicationRow(record), delivery: 'confirmed' }, DAY).contact).toBe('需联系')
  })

  it('belongs to today, to the whole month, or to all', () => {
    expect(actedIn('today', DAY)).toEqual({ from: DAY, to: DAY })
    expect(actedIn('month', DAY)).toEqual({ from: '2026-01-01', to: '2026-01-31' })
    expect(actedIn('all', DAY)).toBeNull()
  })
})
