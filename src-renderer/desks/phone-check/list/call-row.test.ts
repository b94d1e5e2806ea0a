import { describe, expect, it } from 'vitest'
import type { PhoneCheck } from '#shared/domain/phone-check/phone-check.ts'
import { testId } from '#shared/fixtures/applicants.ts'
import { shanghaiMoment } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { callRow, nextCall, rowsIn } from './call-row.ts'

const ME = testId(1)
const VERIFIER = { id: ME, roles: ['verifier' as const] }
const NOW = shanghaiMoment(plainDate('2026-11-17'), 9, 0)

const call = (change: Partial<PhoneCheck>) => ({
  delivery: 'confirmed' as const,
  last: null,
  record: {
    kind: 'phone-check',
    id: testId(50),
    unit: '310117',
    version: 1,
    state: 'open',
    month: '2026-11',
    application: testId(70),
    acceptedBy: null,
    carriedFrom: null,
    person: {
      name: '测试甲',
      mobile: '15400000001',
      secondContact: '家属 15400000002',
      item: '咖啡师',
      institution: '测试评价机构',
    },
    caller: null,
    attempts: [],
    answers: null,
    remark: '',
    closedAt: null,
    closedBy: null,
    unverified: null,
    askedBy: [],
    counted: null,
    correction: null,
    handled: null,
    spotChecks: [],
    log: [],
    ...change,
  } satisfies PhoneCheck,
})

const appointed = (hours: number | null): PhoneCheck['attempts'] => [
  {
    id: testId(90),
    startedAt: shanghaiMoment(plainDate('2026-11-16'), 9, 0),
    seconds: 5,
    number: 'mobile',
    result: 'busy',
    answeredBy: null,
    remark: '',
    callBackAt: hours === null ? null : shanghaiMoment(plainDate('2026-11-17'), hours, 0),
  },
]

describe('a row of the calls', () => {
  it('masks name and numbers, and keeps them for the quick filter alone', () => {
    const { searchText, ...visible } = callRow(call({}), ME, NOW)
    expect(JSON.stringify(visible)).not.toMatch(/测试甲|1540000000|家属/)
    expect(visible).toMatchObject({ name: '测*甲', mobile: '154****0001', caller: '待领' })
    expect(searchText).toContain('测试甲')
  })

  it('says what has to be known before the call: an appointment, last month, one’s own acceptance', () => {
    const note = (change: Partial<PhoneCheck>) => callRow(call(change), ME, NOW)
    expect(note({ attempts: appointed(8) })).toMatchObject({ note: '约 11-17 08:00', urgent: true })
    expect(note({ attempts: appointed(10) })).toMatchObject({ note: '约 11-17 10:00', urgent: false })
    expect(note({ carriedFrom: testId(3) }).note).toBe('上月未核实')
    expect(note({ acceptedBy: ME }).note).toBe('本人受理')
  })

  it('appointments come first, then the calls with the fewest attempts', () => {
    const rows = rowsIn(
      [
        call({ id: testId(1), attempts: appointed(null) }),
        call({ id: testId(2) }),
        call({ id: testId(3), attempts: appointed(10) }),
        call({ id: testId(4), state: 'verified' }),
      ],
      'pending',
      ME,
      NOW,
    )
    expect(rows.map(({ id }) => id)).toEqual([testId(3), testId(2), testId(1)])
  })

  it('next is a call that this person may make, or for the supervisor one to sign', () => {
    const calls = [
      call({ id: testId(2), acceptedBy: ME }),
      call({ id: testId(3), caller: { id: testId(9), name: '乙' } }),
      call({ id: testId(4), state: 'to-be-signed' }),
      call({ id: testId(5) }),
    ]
    expect(nextCall(calls, testId(1), VERIFIER)).toBe(testId(5))
    expect(nextCall(calls, testId(5), VERIFIER)).toBeUndefined()
    expect(nextCall(calls, testId(1), { id: ME, roles: ['supervisor'] })).toBe(testId(4))
  })
})
