import { describe, expect, it } from 'vitest'
import type { UnpaidItem } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { DOSSIER, testId } from '#shared/fixtures/applicants.ts'
import { shanghaiMoment } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { owedItem } from '../../../testing/owed-item.ts'
import { nextItem, ofSamePerson, rowsIn, type UnpaidCase, unpaidRow } from './unpaid-row.ts'

const TODAY = plainDate('2026-11-17')
const { identityNumber, name, mobile, secondContact } = DOSSIER.applicant

const item = (n: number, change: Partial<UnpaidItem> = {}): UnpaidCase => {
  const record = owedItem({
    id: testId(n),
    application: testId(70 + n),
    applicant: { identityNumber: identityNumber.slice(0, -1) + String(n % 10), name, mobile, secondContact },
    ...change,
  })
  const { applicant } = record
  const searchable = { ...applicant, id: record.id, sounds: 'ceshijia csj', certificateNumber: 'S000031' }
  return { record, delivery: 'confirmed', last: null, searchable }
}

const contacted = (day: string, appointment?: string): UnpaidItem['contacts'] => [
  {
    at: shanghaiMoment(plainDate(day), 9, 0),
    by: testId(1),
    byName: '甲',
    way: 'phone',
    result: 'no-answer',
    note: '',
    ...(appointment === undefined ? {} : { appointment: plainDate(appointment) }),
  },
]
const DISTANT: UnpaidItem['proposal'] = {
  at: shanghaiMoment(TODAY, 9, 0),
  by: testId(1),
  byName: '甲',
  account: { bank: '上海银行', cardNumber: '6222000000001234', holderName: name, socialSecurityCard: false },
  calledNumber: mobile,
  evidence: '照片',
}

const ids = (...args: Parameters<typeof rowsIn>): number[] =>
  rowsIn(...args).map(({ id }) => Number.parseInt(id.slice(-3), 10))

describe('应付未付 a row of the ledger', () => {
  it('masks the name and says nothing of numbers but the end', () => {
    const row = JSON.stringify(unpaidRow(item(1), TODAY))
    expect(row).not.toContain(name)
    expect(row).not.toContain(mobile)
    expect(row).not.toContain(identityNumber.slice(0, 12))
  })

  it('is found by name, initials, end of the identity number and certificate number', () => {
    const cases = [item(1), item(2)]
    const found = (text: string): number => rowsIn(cases, 'owed', text, TODAY).length
    expect([found(name), found('csj'), found('S000031'), found('不存在')]).toEqual([2, 2, 2, 0])
    expect(found(item(1).record.applicant.identityNumber.slice(-6))).toBe(1)
  })

  it('沪就促〔2023〕9号 today’s list: not yet followed up this month, an appointment that has come, what is late', () => {
    const cases = [
      item(1),
      item(2, { contacts: contacted('2026-11-10') }),
      item(3, { contacts: contacted('2026-11-10', '2026-11-17') }),
      item(4, { contacts: contacted('2026-11-10', '2026-11-20') }),
      item(5, { firstFailedOn: plainDate('2026-09-02') }),
      item(6, { state: 'corrected' }),
      item(7, { state: 'contacted', proposal: DISTANT }),
      item(8, { firstFailedOn: plainDate('2025-03-02') }),
    ]
    expect(ids(cases, 'due', '', TODAY)).toEqual([5, 3, 1])
    expect(ids(cases, 'overdue', '', TODAY)).toEqual([5])
    expect(ids(cases, 'overdue', '', plainDate('2026-11-18'))).toEqual([5, 3])
    expect(ids(cases, 'approval', '', TODAY)).toEqual([7])
    expect(ids(cases, 'waiting', '', TODAY)).toEqual([6])
    // Of past years once a year: at the year's end it comes up.
    expect(ids(cases, 'due', '', plainDate('2026-12-01'))).toContain(8)
  })

  it('a settled row keeps the age that it had', () => {
    const row = unpaidRow(
      item(1, { state: 'paid', settledOn: plainDate('2026-11-12') }),
      plainDate('2027-01-05'),
    )
    expect(row).toMatchObject({ age: 10, due: '', note: '' })
  })

  it('the open items of one person belong together, the settled ones and other people’s do not', () => {
    const { applicant } = item(1).record
    const cases = [item(1), item(2, { applicant }), item(3), item(4, { applicant, state: 'paid' })]
    const [first] = cases
    expect(first && ofSamePerson(cases, first.record).map(({ record }) => record.id)).toEqual([
      testId(1),
      testId(2),
    ])
    expect(first && nextItem(cases, first.record, 'due', TODAY)).toBe(testId(3))
  })
})
