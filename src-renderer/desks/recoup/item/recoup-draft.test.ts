import { describe, expect, it } from 'vitest'
import { type RecoupItem } from '#shared/domain/recoup-item/recoup-item.ts'
import { DOSSIER, testId } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { recoupActions } from './recoup-actions.ts'
import { beginRepayment, recoupBody } from './recoup-draft.ts'
import { rowsIn, type RecoupCase } from '../list/recoup-row.ts'

const TODAY = plainDate('2026-11-17')
const { identityNumber, name, mobile, secondContact } = DOSSIER.applicant

const claim = (change: Partial<RecoupItem> = {}): RecoupItem => ({
  kind: 'recoup-item',
  id: testId(60),
  version: 1,
  unit: '310117',
  application: testId(70),
  applicant: { identityNumber, name, mobile, secondContact },
  item: '咖啡师 四级',
  institution: '测试评价机构',
  cause: 'certificate-revoked',
  sheetNumber: '',
  amount: 1600,
  paidOn: plainDate('2026-01-05'),
  cancelledOn: plainDate('2026-05-17'),
  state: 'open',
  repayments: [],
  contacts: [],
  unrecoverable: null,
  log: [],
  ...change,
})
const repaid = (amount: number) => [
  { at: instant(0), by: testId(1), byName: '甲', id: testId(80), on: TODAY, amount, note: '' },
]
const shown = (record: RecoupItem): RecoupCase => ({
  record,
  delivery: 'confirmed',
  last: null,
  searchable: { ...record.applicant, id: record.id, sounds: 'csj' },
})
const draft = (change: object) => ({ ...beginRepayment(testId(90), TODAY), ...change })

describe('追回 what is typed', () => {
  it('a repayment in part or whole, never more than is outstanding, never of a day that cannot be', () => {
    const item = claim({ state: 'partly', repayments: repaid(600) })
    expect(recoupBody(draft({ amount: '1000' }), item, TODAY)).toMatchObject({
      value: { type: 'recordRepayment', repayment: testId(90), amount: 1000, on: TODAY },
    })
    const faultOf = (change: object) => {
      const body = recoupBody(draft({ amount: '1000', ...change }), item, TODAY)
      return body.ok ? null : body.error.fault
    }
    expect(faultOf({ amount: '1001' })).toBe('repaidTooMuch')
    expect(faultOf({ amount: '0' })).toBe('required')
    expect(faultOf({ on: '20261118' })).toBe('repaymentDay')
    expect(faultOf({ on: '20260516' })).toBe('repaymentDay')
    expect(faultOf({ on: '20261131' })).toBe('dateImpossible')
  })

  it('a contact says who was asked', () => {
    expect(recoupBody({ kind: 'contact', note: ' ' }, claim(), TODAY)).toMatchObject({ ok: false })
    expect(recoupBody({ kind: 'contact', note: '已函告机构' }, claim(), TODAY)).toMatchObject({ ok: true })
  })
})

describe('追回 the ledger', () => {
  it('C1304 a claim is overdue after six months, on the day after, also when found unrecoverable', () => {
    const cases = [
      shown(claim()),
      shown(claim({ id: testId(61), cancelledOn: plainDate('2026-05-16') })),
      shown(claim({ id: testId(62), cancelledOn: plainDate('2025-05-16'), state: 'unrecoverable' })),
      shown(claim({ id: testId(63), cancelledOn: plainDate('2025-05-16'), state: 'recovered' })),
    ]
    expect(rowsIn(cases, 'overdue', '', TODAY).map(({ id }) => id)).toEqual([testId(62), testId(61)])
    expect(rowsIn(cases, 'all', '', TODAY)).toHaveLength(4)
    expect(rowsIn(cases, 'open', '', TODAY)).toHaveLength(2)
  })

  it('shows what has come and what is still to come, and no name in full', () => {
    const [row] = rowsIn([shown(claim({ state: 'partly', repayments: repaid(600) }))], 'open', 'csj', TODAY)
    expect(row).toMatchObject({ amount: 1600, repaid: 600, outstanding: 1000, channel: '评价机构' })
    expect(JSON.stringify(row)).not.toContain(name)
  })

  it('only the supervisor signs what cannot be recovered, and only the ledger clerk enters repayments', () => {
    const nothing = (): void => undefined
    const run = { record: nothing, contact: nothing, repay: nothing, sign: nothing, next: nothing }
    const titles = (role: 'ledger' | 'supervisor' | 'clerk', item = claim()): string[] =>
      recoupActions(item, { unit: '310117', roles: [role] }, false, run).map(({ title }) => title)
    expect(titles('ledger')).toEqual(['登记联系', '登记退款', '下一笔'])
    expect(titles('supervisor')).toEqual(['登记联系', '签字：无法追回', '下一笔'])
    expect(titles('ledger', claim({ state: 'unrecoverable' }))).toContain('登记退款')
    expect(titles('ledger', claim({ state: 'recovered' }))).toEqual(['下一笔'])
    expect(titles('ledger', claim({ unit: '310115' }))).toEqual(['下一笔'])
  })
})
