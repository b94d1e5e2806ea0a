// M-1 to M-6 on tiny exports: what breaks each rule about money, and what only looks as if it did.

import { describe, expect, it } from 'vitest'
import { addDays } from '../days.ts'
import {
  act,
  at,
  audited,
  type Case,
  employed,
  type Files,
  kinds,
  type Line,
  orderedOn,
  paidCase,
  together,
} from '../sample-books.ts'

const ROBOTS = '6-31-07-03'

/** A second application of the same person, three months later. */
const again = (change: Partial<Case> = {}): Files =>
  together(paidCase(), paidCase({ id: 'a-2', month: '2026-04', ...change }))

/** Beside an application of another year, so that the limits of a year keep out of it. */
const yearLater = (change: Partial<Case> = {}): Files =>
  together(paidCase({ month: '2025-12' }), paidCase({ id: 'a-2', month: '2026-02', ...change }))

const with_ = (files: Files, name: string, change: (line: Line) => Line): Files => ({
  ...files,
  [name]: (files[name] ?? []).map(change),
})

describe('M-1', () => {
  it('one certificate paid twice, whatever the window and the channel', () => {
    expect(kinds(yearLater({ application: { unit: '长宁', reviewDistrict: '长宁' } }))).toContain(
      'M-1 certificate paid twice',
    )
  })
  it('another certificate of the same occupation at the same level', () => {
    expect(kinds(yearLater({ certificate: { number: 'Y2' } }))).toEqual(['M-1 occupation paid twice'])
  })
  it('spelled otherwise it is the same occupation', () => {
    expect(kinds(yearLater({ certificate: { number: 'Y2', occupationCode: '６－３１–07-01 ' } }))).toContain(
      'M-1 occupation paid twice',
    )
  })
  it('a higher level may follow a lower one, and not the other way round', () => {
    const level = (of: number, amount: number) => ({
      certificate: { number: 'Y2', level: of },
      application: { standard: (amount * 100) / 80, amount },
      payment: { amount },
    })
    expect(kinds(yearLater(level(3, 2600)))).toEqual([])
    expect(kinds(yearLater(level(5, 1560)))).toEqual(['M-1 occupation paid twice'])
  })
  it('two items under one special-operation number are two certificates', () => {
    const other = { certificate: { occupationCode: ROBOTS } }
    expect(kinds(yearLater(other))).toEqual([])
  })
  it('two payments of one application', () => {
    const files = paidCase()
    const second = { ...files['payments']?.[0], id: 'pay-again' }
    expect(kinds({ ...files, payments: [...(files['payments'] ?? []), second] })).toContain(
      'M-1 application paid twice',
    )
  })
  it('R-9 what was taken back and is being recouped is listed apart', () => {
    const recoup = {
      id: 'r',
      application: 'a-1',
      amount: 2080,
      cause: 'certificate-revoked',
      since: '2026-01-20',
      recovered: 0,
      closedOn: null,
      closedAs: null,
    }
    const files = yearLater({ certificate: { number: 'Y2' } })
    const owed = ['a-1', 'r'].map((record) => ({
      record,
      kind: 'x',
      unit: '松江',
      role: 'ledger',
      list: 'recoup',
      next: 'recordRepayment',
      due: null,
    }))
    const found = audited({
      ...with_(files, 'applications', (line) =>
        line['id'] === 'a-1' ? { ...line, state: 'recouping' } : line,
      ),
      recoup: [recoup],
      owed,
    })
    expect(found.violations).toEqual([])
    expect(found.listed.map(({ kind }) => kind)).toEqual(['paid and cancelled'])
  })
  it('a subsidy of another office that a feed had told of', () => {
    const history = (knownAt: string) => [
      {
        person: 'p-1',
        kind: 'skill-subsidy',
        date: '2025-11-02',
        occupationCode: '6-31-07-01',
        level: 4,
        category: 'flexible',
        state: 'paid',
        knownAt,
      },
    ]
    expect(kinds({ ...paidCase(), history: history(at('2025-12-01')) })).toContain(
      'M-1 occupation paid elsewhere before',
    )
    expect(kinds({ ...paidCase(), history: history(at('2026-06-01')) })).not.toContain(
      'M-1 occupation paid elsewhere before',
    )
  })
})

describe('M-2', () => {
  const other: Partial<Case> = { certificate: { number: 'Y2', occupationCode: ROBOTS } }
  it('two in service in one year, and not across New Year', () => {
    expect(kinds(again(other))).toEqual(['M-2 more than one a year in service'])
    expect(kinds(yearLater(other))).toEqual([])
  })
  it('counts by the year of the application date, not of the payment', () => {
    const december = together(
      paidCase({ month: '2025-12' }),
      paidCase({ id: 'a-2', month: '2026-01', ...other }),
    )
    expect(kinds(december)).toEqual([])
  })
  it('a course in service this year uses it up, one for the staff of an enterprise does not', () => {
    const course = (type: string) => ({
      history: [
        {
          person: 'p-1',
          kind: 'training-subsidy',
          type,
          date: '2026-01-02',
          category: 'in-service',
          knownAt: at('2026-01-03'),
        },
      ],
    })
    expect(kinds({ ...paidCase(), ...course('ordinary') })).toContain('M-2 more than one a year in service')
    expect(kinds({ ...paidCase(), ...course('enterprise-staff') })).toEqual([])
  })
  it('R-15 a certificate of 2024 is bound from 2025-11-14 on and not before', () => {
    const old = (lodged: string, id: string, occupationCode: string): Files =>
      paidCase({
        id,
        month: lodged.slice(0, 7),
        certificate: { number: id, issueDate: '2024-12-20', occupationCode, level: 4 },
        application: { lodgedOn: lodged, regime: '2022-17', class: null, deadline: '2025-12-20' },
        acts: (all) =>
          all.map((each) =>
            each['command'] === 'acceptApplication'
              ? { ...each, receivedAt: at(lodged), countsAt: at(lodged), at: at(lodged) }
              : each,
          ),
      })
    const both = (one: string, two: string): string[] =>
      kinds(together(old(one, 'a-1', '6-31-07-01'), old(two, 'a-2', ROBOTS))).filter((kind) =>
        kind.startsWith('M-2'),
      )
    expect(both('2025-03-05', '2025-09-05')).toEqual([])
    expect(both('2025-03-05', '2025-12-05')).toEqual([])
    expect(both('2025-11-14', '2025-12-05')).toEqual(['M-2 more than one a year in service'])
  })
  it('three a year over every channel and district', () => {
    const four = ['a', 'b', 'c', 'd'].map((id, index) =>
      paidCase({
        id,
        month: `2026-0${index + 1}`,
        certificate: { number: id, occupationCode: `7-00-00-0${index}` },
        application: { category: 'disabled', unit: index % 2 === 0 ? '松江' : '浦东' },
      }),
    )
    expect(kinds(together(...four.slice(0, 3)))).not.toContain('M-2 more than three a year')
    expect(kinds(together(...four))).toContain('M-2 more than three a year')
  })
})

describe('M-3', () => {
  const without = (command: string): string[] =>
    kinds(paidCase({ acts: (all) => all.filter((each) => each['command'] !== command) }))
  it('every step before the money', () => {
    expect(without('acceptApplication')).toContain('M-3 paid without acceptance')
    expect(without('generateRecord')).toContain('M-3 paid without generation')
    expect(without('approveRecord')).toContain('M-3 paid without audit')
    expect(without('confirmPublication')).toContain('M-3 paid without confirmation')
    expect(kinds({ ...paidCase(), draws: [] })).toContain('M-3 paid outside every frame')
    expect(kinds({ ...paidCase(), publications: [] })).toContain('M-3 paid without a confirmed list')
  })
  it('what was sent back is generated, audited and confirmed anew', () => {
    const back = act('a-1', 'returnGenerated', 'reviewer', at('2026-02-10'))
    expect(kinds(paidCase({ acts: (all) => [...all.slice(0, 7), back, ...all.slice(7)] }))).toContain(
      'M-3 paid without generation',
    )
  })
  it('drawn and not called, or left unverified and not released', () => {
    const drawn = {
      draws: [
        {
          month: '2026-01',
          frameHash: 'h',
          seed: null,
          frame: ['a-1'],
          sample: [{ application: 'a-1', unit: '市' }],
        },
      ],
    }
    const call = {
      id: 'c',
      application: 'a-1',
      month: '2026-01',
      unit: '市',
      caller: 'v',
      closedAt: at('2026-01-17'),
      attempts: 1,
    }
    expect(kinds({ ...paidCase(), ...drawn })).toContain('M-3 paid without its call')
    expect(kinds({ ...paidCase(), ...drawn, calls: [{ ...call, result: 'unverified' }] })).toContain(
      'M-3 paid with its call unverified',
    )
    expect(kinds({ ...paidCase(), ...drawn, calls: [{ ...call, result: 'genuine' }] })).toEqual([])
  })
  it('one payment in two lists, unless the second says that it repeats it', () => {
    const orders = (more: Line) => [
      { id: 'o1', month: '2026-02', writtenAt: at('2026-02-13'), payments: ['pay-a-1'] },
      { id: 'o2', month: '2026-03', writtenAt: at('2026-03-13'), payments: ['pay-a-1'], ...more },
    ]
    expect(kinds({ ...paidCase(), orders: orders({}) })).toEqual(['M-3 order listed twice'])
    expect(kinds({ ...paidCase(), orders: orders({ again: ['pay-a-1'] }) })).toEqual([])
    expect(kinds({ ...paidCase(), orders: [] })).toEqual(['M-3 paid from no list'])
  })
  it('ordered after it was taken back', () => {
    const revoked = act('a-1', 'revokeCertificate', 'server', at('2026-02-10'), { roles: ['municipal'] })
    expect(kinds(paidCase({ acts: (all) => [...all.slice(0, 7), revoked, ...all.slice(7)] }))).toContain(
      'M-3 cancelled and paid afterwards',
    )
  })
  it('what an earlier system handed over is not told, and no violation', () => {
    const carried = act('a-1', 'carriedOver', 'server', at('2026-03-01'))
    const { violations, counts } = audited({ ...paidCase({ acts: () => [carried] }), bank: [], orders: [] })
    expect(violations).toEqual([])
    expect(counts.find(({ rule }) => rule === 'M-3')?.notTold).toBe(1)
  })
})

describe('M-4', () => {
  it('another sum than the law’s', () => {
    expect(kinds(paidCase({ payment: { amount: 2600 } }))).toContain('M-4 not the law’s amount')
    expect(kinds(paidCase({ application: { amount: 2000 } }))).toContain('M-4 the record’s sum is none')
  })
  it('on the facts known when it was ordered: what came later is for M-11', () => {
    const spell = (change: Line) => ({ ...employed('p-1', 'a-1'), ...change })
    const facts = (change: Line): Files => ({
      ...paidCase(),
      facts: [spell(change), ...(paidCase()['facts'] ?? []).slice(1)],
    })
    expect(kinds(facts({ knownAt: at('2026-02-20') }))).toContain('M-4 not the law’s amount')
    expect(kinds(facts({ withdrawnAt: at('2026-02-20') }), { asOf: '2026-03-01' })).toEqual([])
  })
  it('past the deadline, and without the six months', () => {
    const late: Partial<Case> = { month: '2026-07', application: {} }
    expect(kinds(paidCase(late))).toContain('M-4 paid against the law')
    const gap = {
      ...paidCase(),
      persons: [{ person: 'p-1', sex: 'male', birthDate: '1990-02-03', household: { place: 'elsewhere' } }],
      facts: [
        employed('p-1', 'x', { to: '2025-07-31' }),
        employed('p-1', 'y', { from: '2025-09-01' }),
        ...(paidCase()['facts'] ?? []).slice(1),
      ],
    }
    expect(kinds(gap)).toContain('M-4 paid against the law')
  })
  it('paid on what nobody knew: one source of a group had not been heard', () => {
    const deaf = paidCase()
    const heard = (deaf['deliveries'] ?? []).filter(({ source }) => source !== 'employment-register')
    expect(kinds({ ...deaf, deliveries: heard })).toContain('M-4 paid on what nobody knew')
  })
  it('class B from the catalogue in force on the day of issue', () => {
    const c = paidCase({
      certificate: { occupationCode: '6-31-01-03' },
      application: { class: 'C', standard: 800, amount: 640 },
      payment: { amount: 640 },
    })
    const catalogues = (codes: readonly string[]) => [
      { kind: 'B', version: '1', from: '2025-05-01', to: '2025-12-31', codes },
      { kind: 'B', version: '2', from: '2026-01-01', to: null, codes: ['6-31-01-03'] },
    ]
    expect(kinds({ ...c, catalogues: catalogues([]) })).toEqual([])
    expect(kinds({ ...c, catalogues: catalogues(['6-31-01-03']) })).toContain('M-4 not the law’s amount')
  })
  it('the right sum with the district that reviewed for the one that funds', () => {
    expect(kinds(paidCase({ application: { fundingDistrict: '松江' } }))).toEqual([
      'M-4 right sum, wrong particulars',
    ])
  })
})

const failing = (change: Files = {}): Files => {
  const files = paidCase({
    application: { state: 'unpaid' },
    payment: { result: 'failed', reason: '账户已销户' },
  })
  const bank = (files['bank'] ?? []).map((line) => ({ ...line, result: 'failed' }))
  const owed = ['a-1', 'u'].map((record) => ({
    record,
    kind: 'x',
    unit: '松江',
    role: 'ledger',
    list: 'unpaid',
    next: 'recordUnpaidContact',
    due: '2026-03-31',
  }))
  return { ...files, bank, owed, ...change }
}
const ITEM: Line = {
  id: 'u',
  application: 'a-1',
  person: 'p-1',
  unit: '松江',
  amount: 2080,
  firstFailedOn: '2026-02-15',
  state: 'to-contact',
  contacts: 0,
  settledOn: null,
}

describe('M-5', () => {
  it('what failed is owed, once and to the yuan', () => {
    expect(kinds(failing())).toEqual(['M-5 owed and on no unpaid ledger'])
    expect(kinds(failing({ unpaid: [ITEM] }))).toEqual([])
    expect(kinds(failing({ unpaid: [{ ...ITEM, amount: 80 }] }))).toEqual([
      'M-5 owed and on no unpaid ledger',
    ])
  })
  it('a return after success is owed again', () => {
    const returned = paidCase({ payment: { returnedOn: '2026-04-01' } })
    const bank = [
      ...(returned['bank'] ?? []),
      {
        ...returned['bank']?.[0],
        id: 'b2',
        file: 'f2',
        receivedAt: at('2026-04-03'),
        result: 'failed',
        bankDate: '2026-04-01',
      },
    ]
    expect(kinds({ ...returned, bank })).toContain('M-5 owed and on no unpaid ledger')
  })
  it('what was paid and taken back is recouped', () => {
    const revoked = act('a-1', 'revokeCertificate', 'server', at('2026-04-01'), { roles: ['municipal'] })
    const files = paidCase({ application: { state: 'cancelled' }, acts: (all) => [...all, revoked] })
    expect(kinds(files)).toEqual(['M-5 taken back and not recouped'])
  })
  it('the bank’s answer counts once, and is what the record says', () => {
    const files = paidCase()
    const line = files['bank']?.[0] ?? {}
    const twice = [line, { ...line, id: 'b2', file: 'f2', receivedAt: at('2026-02-25') }]
    expect(kinds({ ...files, bank: twice })).toEqual(['M-5 the bank’s answer taken twice'])
    expect(kinds({ ...files, bank: [{ ...line, result: 'failed' }] })).toContain('M-5 not what the bank said')
  })
  it('two tables of one day agree', () => {
    const row = { asOf: '2026-12-31', row: '松江 2026年' }
    const settled = { ...row, table: 'settlement', row: '浦东 2026年' }
    const tables = (sum: number) => [
      { ...row, table: '2-8', column: '发放金额', value: 2080 },
      { ...settled, column: '发放金额', value: sum },
    ]
    expect(kinds({ ...paidCase(), tables: tables(2080) })).toEqual([])
    expect(kinds({ ...paidCase(), tables: tables(0) })).toEqual([
      'M-5 two tables disagree',
      'M-15 table settlement is not the sum of its records',
    ])
  })
})

describe('M-6', () => {
  const imported = addDays(orderedOn('2026-01'), 4)
  it('the day of the import for the bank’s', () => {
    expect(kinds(paidCase({ payment: { resultOn: imported } }))).toEqual([
      'M-6 the bank’s day is the import’s',
    ])
    expect(kinds(paidCase({ payment: { resultOn: '2026-02-16' } }))).toEqual(['M-6 not the bank’s day'])
  })
  it('a file without days leaves the import’s day, which is none', () => {
    const files = paidCase({ payment: { resultOn: imported } })
    const bank = (files['bank'] ?? []).map((line) => ({ ...line, bankDate: null }))
    expect(kinds({ ...files, bank })).toEqual(['M-6 the bank’s day is the import’s'])
  })
  it('a failure after the success that nobody heard', () => {
    const files = paidCase()
    const back = {
      ...files['bank']?.[0],
      id: 'b2',
      file: 'f2',
      receivedAt: at('2026-05-05'),
      result: 'failed',
      bankDate: '2026-05-04',
      taken: false,
    }
    expect(kinds({ ...files, bank: [...(files['bank'] ?? []), back] })).toEqual([
      'M-6 return after success ignored',
    ])
  })
  it('the same success told again is no return', () => {
    const files = paidCase()
    const told = { ...files['bank']?.[0], id: 'b2', file: 'f2', receivedAt: at('2026-02-20'), taken: false }
    expect(kinds({ ...files, bank: [...(files['bank'] ?? []), told] })).toEqual([])
  })
  it('the first failure has the bank’s day', () => {
    expect(kinds(failing({ unpaid: [{ ...ITEM, firstFailedOn: imported }] }))).toEqual([
      'M-6 first failure has another day',
    ])
  })
})
