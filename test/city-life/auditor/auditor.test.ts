// The auditor on tiny exports: one that keeps every rule, and for each rule what breaks it.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { audit, byKind } from './audit.ts'
import {
  act,
  ACTS,
  APPLICATION,
  CERTIFICATE,
  EMPLOYED,
  exportOf,
  type Files,
  type Line,
  PAYMENT,
  PUBLICATION,
} from './sample-books.ts'

const kinds = (change: Files = {}): string[] =>
  byKind(audit(exportOf(change)).violations).map(([kind]) => kind)

/** The same way once more, for another application of the same person. */
const again = (application: Line, orderedOn = '2026-06-02'): Files => {
  const second: Line = { ...APPLICATION, id: 'app-2', ...application }
  return {
    applications: [APPLICATION, second],
    payments: [PAYMENT, { ...PAYMENT, id: 'pay-2', application: 'app-2', orderedOn, resultOn: orderedOn }],
    publications: [PUBLICATION, { ...PUBLICATION, id: 'pub-2', members: ['app-2'] }],
    acts: [
      ...ACTS,
      act('app-2', 'acceptApplication', 'clerk', `${String(second['lodgedOn'])}T10:00:00+08:00`),
      act('app-2', 'generateRecord', 'system', '2026-01-19T09:00:00+08:00'),
      act('app-2', 'approveRecord', 'reviewer', '2026-01-21T09:00:00+08:00'),
    ],
    draws: [{ month: '2026-01', frameHash: 'h', seed: null, frame: ['app-1', 'app-2'], sample: [] }],
    orders: [
      { id: 'order-1', month: '2026-03', writtenAt: null, payments: ['pay-1'] },
      { id: 'order-2', month: '2026-06', writtenAt: null, payments: ['pay-2'] },
    ],
    bank: [],
  }
}

it('an export that keeps every rule has no violation, and every rule says how much it looked at', () => {
  const audited = audit(exportOf())
  expect(audited.violations).toEqual([])
  expect(audited.counts.map(({ rule }) => rule)).toHaveLength(15)
})

describe('M-1', () => {
  it('the same occupation at the same level, paid again', () => {
    expect(kinds(again({ certificate: { ...CERTIFICATE, number: 'Y2' } }))).toContain(
      'M-1 occupation paid twice',
    )
  })
  it('spelled otherwise it is the same occupation', () => {
    const certificate = { ...CERTIFICATE, number: 'Y2', occupationCode: '４－０３–02-08 ' }
    expect(kinds(again({ certificate }))).toContain('M-1 occupation paid twice')
  })
  it('a higher level may follow, a lower one may not, and ungraded is compared with ungraded alone', () => {
    const level = (of: number | null) => ({ ...CERTIFICATE, number: 'Y2', level: of })
    expect(kinds(again({ certificate: level(4) }))).not.toContain('M-1 occupation paid twice')
    expect(kinds(again({ certificate: level(null) }))).not.toContain('M-1 occupation paid twice')
    const down = again({ certificate: level(4) }, '2026-02-02')
    expect(kinds(down)).toContain('M-1 occupation paid twice')
  })
  it('one certificate and item twice; two items under one number are two certificates', () => {
    expect(kinds(again({ person: 'p-9' }))).toContain('M-1 certificate paid twice')
    const other = { ...CERTIFICATE, occupationCode: '6-31-01-01' }
    expect(kinds(again({ person: 'p-9', certificate: other }))).not.toContain('M-1 certificate paid twice')
  })
  it('R-9 what was cancelled is listed apart', () => {
    const change = again({ certificate: { ...CERTIFICATE, number: 'Y2' } })
    const applications = [{ ...APPLICATION, state: 'recouping' }, change['applications']?.[1] ?? {}]
    const audited = audit(exportOf({ ...change, applications }))
    expect(byKind(audited.violations).map(([kind]) => kind)).not.toContain('M-1 occupation paid twice')
    expect(audited.listed).toHaveLength(1)
  })
})

describe('M-2', () => {
  const other = { ...CERTIFICATE, number: 'Y2', occupationCode: '6-31-01-01' }
  it('two in service in one year, and not in two years', () => {
    expect(kinds(again({ certificate: other, lodgedOn: '2026-01-06' }))).toContain(
      'M-2 more than one a year in service',
    )
    expect(kinds(again({ certificate: other, lodgedOn: '2025-12-31' }))).not.toContain(
      'M-2 more than one a year in service',
    )
    expect(kinds(again({ certificate: other, category: 'flexible', amount: 800 }))).not.toContain(
      'M-2 more than one a year in service',
    )
  })
  it('R-15 a certificate of 2024 lodged while 20号 was in force is neither bound nor counted', () => {
    const old = { ...other, issueDate: '2024-12-20' }
    const then = { certificate: old, lodgedOn: '2025-11-13' }
    expect(
      kinds({
        ...again(then),
        applications: [
          { ...APPLICATION, lodgedOn: '2025-11-20' },
          { ...APPLICATION, id: 'app-2', ...then },
        ],
      }),
    ).not.toContain('M-2 more than one a year in service')
  })
})

describe('M-3', () => {
  it('every step before the money', () => {
    expect(kinds({ acts: ACTS.filter(({ command }) => command !== 'approveRecord') })).toContain(
      'M-3 paid without audit',
    )
    expect(kinds({ acts: ACTS.filter(({ command }) => command !== 'generateRecord') })).toContain(
      'M-3 paid without generation',
    )
    expect(kinds({ draws: [] })).toContain('M-3 paid outside every frame')
    expect(kinds({ publications: [] })).toContain('M-3 paid without confirmed publication')
  })
  it('drawn and not called', () => {
    const draws = [
      {
        month: '2026-01',
        frameHash: 'h',
        seed: null,
        frame: ['app-1'],
        sample: [{ application: 'app-1', unit: '市' }],
      },
    ]
    expect(kinds({ draws })).toContain('M-3 paid with its call open')
    const call = {
      id: 'c',
      application: 'app-1',
      month: '2026-01',
      unit: '市',
      caller: 'v',
      closedAt: '2026-01-17T10:00:00+08:00',
      attempts: 1,
    }
    expect(kinds({ draws, calls: [{ ...call, result: 'unverified' }] })).toContain(
      'M-3 paid with its call unverified',
    )
    expect(kinds({ draws, calls: [{ ...call, result: 'genuine' }] })).toEqual([])
  })
  it('one payment in two orders, unless the second says that it repeats it', () => {
    const orders = (more: Line) => [
      { id: 'o1', month: '2026-03', writtenAt: null, payments: ['pay-1'] },
      { id: 'o2', month: '2026-04', writtenAt: null, payments: ['pay-1'], ...more },
    ]
    expect(kinds({ orders: orders({}) })).toContain('M-3 order listed twice')
    expect(kinds({ orders: orders({ again: ['pay-1'] }) })).toEqual([])
  })
  it('ordered after the cancellation', () => {
    const cancel = act('app-1', 'revokeCertificate', 'system', '2026-02-20T10:00:00+08:00')
    expect(kinds({ acts: [...ACTS, cancel] })).toContain('M-3 cancelled and paid afterwards')
  })
})

describe('M-4', () => {
  it('another sum than the law’s', () => {
    expect(kinds({ payments: [{ ...PAYMENT, amount: 800 }] })).toContain('M-4 not the law’s amount')
  })
  it('past the deadline, without the category, without the six months', () => {
    expect(kinds({ applications: [{ ...APPLICATION, lodgedOn: '2026-06-11' }] })).toContain(
      'M-4 paid past the deadline',
    )
    expect(kinds({ facts: [{ ...EMPLOYED, from: '2025-06-11' }] })).toContain('M-4 paid without the category')
    const gap = [
      { ...EMPLOYED, to: '2025-07-31' },
      { ...EMPLOYED, from: '2025-09-01' },
    ]
    expect(kinds({ facts: gap })).toContain('M-4 paid without six months in service')
    expect(
      kinds({
        facts: [
          { ...EMPLOYED, to: '2025-07-31' },
          { ...EMPLOYED, from: '2025-08-31' },
        ],
      }),
    ).toEqual([])
  })
  it('class B from the catalogue in force on the day of issue', () => {
    const catalogues = [{ kind: 'B', version: '1', from: '2025-05-01', to: null, codes: ['4-03-02-08'] }]
    expect(kinds({ catalogues })).toContain('M-4 another class applies')
  })
})

describe('M-5, M-15', () => {
  const failed = { ...PAYMENT, result: 'failed', reason: '账户已销户' }
  const item = {
    id: 'u',
    application: 'app-1',
    person: 'p-1',
    amount: 640,
    firstFailedOn: '2026-03-04',
    state: 'to-contact',
    contacts: 0,
    settledOn: null,
  }
  const bank = [
    {
      id: 'l',
      file: 'f',
      receivedAt: '2026-03-05T09:00:00+08:00',
      payment: 'pay-1',
      result: 'failed',
      bankDate: '2026-03-04',
      reason: 'x',
      taken: true,
    },
  ]
  const owed = [
    {
      record: 'app-1',
      kind: 'application',
      unit: '松江',
      role: 'ledger',
      list: '应付未付',
      next: '联系',
      due: '2026-03-31',
    },
    {
      record: 'u',
      kind: 'unpaid-item',
      unit: '松江',
      role: 'ledger',
      list: '应付未付',
      next: '联系',
      due: '2026-03-31',
    },
  ]
  const open = { applications: [{ ...APPLICATION, state: 'unpaid' }], payments: [failed], bank, owed }
  it('what failed is owed', () => {
    expect(kinds(open)).toContain('M-5 owed and on no unpaid ledger')
    expect(kinds({ ...open, unpaid: [item] })).toEqual([])
  })
  it('a table is the sum of its records', () => {
    const table = (value: number) => [
      { table: '2-14', asOf: '2026-12-31', row: '松江', column: 'currentYuan', value },
    ]
    expect(kinds({ ...open, unpaid: [item], tables: table(640) })).toEqual([])
    expect(kinds({ ...open, unpaid: [item], tables: table(0) })).toContain(
      'M-15 table 2-14 is not the sum of its records',
    )
  })
})

describe('M-6', () => {
  it('the day of the import for the bank’s', () => {
    expect(kinds({ payments: [{ ...PAYMENT, resultOn: '2026-03-05' }] })).toContain(
      'M-6 the bank’s day is the import’s',
    )
  })
  it('a failure after the success that nobody heard', () => {
    const line = { id: 'l', file: 'f', payment: 'pay-1', reason: '退汇', taken: false }
    const bank = [
      { ...line, receivedAt: '2026-03-05T09:00:00+08:00', result: 'paid', bankDate: '2026-03-04' },
      { ...line, receivedAt: '2026-05-05T09:00:00+08:00', result: 'failed', bankDate: '2026-05-04' },
    ]
    expect(kinds({ bank })).toContain('M-6 return after success ignored')
  })
})

it('M-7 a fact withdrawn by another source', () => {
  const deliveries = [
    { id: 'd1', source: 'social-insurance', receivedAt: null, watermark: null, lines: 1, setAside: 0 },
    { id: 'd2', source: 'civil-affairs', receivedAt: null, watermark: null, lines: 1, setAside: 0 },
  ]
  const facts = (by: string) => [
    EMPLOYED,
    { ...EMPLOYED, id: 'fact-2', withdrawnAt: '2026-02-01T00:00:00+08:00', withdrawnBy: by },
  ]
  expect(kinds({ deliveries, facts: facts('d2') })).toContain('M-7 a feed took another’s facts')
  expect(kinds({ deliveries, facts: facts('d1') })).toEqual([])
})

it('M-8 a refusal on what nobody has said', () => {
  const refused = (change: Line) => ({
    applications: [{ ...APPLICATION, state: 'refused', ...change }],
    payments: [],
    bank: [],
    orders: [],
  })
  const typed = { ...CERTIFICATE, kind: 'qualification', level: null, state: 'not-imported' }
  expect(kinds(refused({ failed: ['certificate-covered'], certificate: typed }))).toContain(
    'M-8 refused on an unknown',
  )
  expect(kinds(refused({ failed: ['category'], unknown: ['employment'] }))).toContain(
    'M-8 refused on an unknown',
  )
  expect(kinds(refused({ failed: ['deadline'], unknown: ['employment'] }))).toEqual([])
})

it('M-9 a record that is not at its end and on nobody’s list', () => {
  const open = { applications: [{ ...APPLICATION, state: 'confirmed' }], payments: [], bank: [], orders: [] }
  expect(kinds(open)).toContain('M-9 on nobody’s list')
  const owed = [
    {
      record: 'app-1',
      kind: 'application',
      unit: '市',
      role: 'municipal',
      list: '待支付',
      next: '支付',
      due: null,
    },
  ]
  expect(kinds({ ...open, owed })).toEqual([])
})

describe('M-10', () => {
  const hold = (since: string, until: string | null, kind = 'own') => ({ kind, since, until })
  it('nothing passes a hold', () => {
    const applications = [
      { ...APPLICATION, holds: [hold('2026-01-20T00:00:00+08:00', '2026-02-20T00:00:00+08:00')] },
    ]
    expect(kinds({ applications })).toContain('M-10 passed a hold')
    const late = [{ ...APPLICATION, holds: [hold('2026-02-20T00:00:00+08:00', null)] }]
    expect(kinds({ applications: late })).toContain('M-10 paid while held')
  })
  it('a new record of a held institution is held', () => {
    const held = {
      ...APPLICATION,
      id: 'app-0',
      person: 'p-0',
      state: 'refused',
      failed: [],
      certificate: { ...CERTIFICATE, number: 'Y0' },
      holds: [hold('2026-01-01T00:00:00+08:00', null, 'institution')],
    }
    expect(kinds({ applications: [held, APPLICATION] })).toContain(
      'M-10 a new record of a held institution is not held',
    )
  })
  it('one lift ends one hold', () => {
    const end = '2026-02-10T09:00:00+08:00'
    const applications = [
      {
        ...APPLICATION,
        holds: [hold('2026-02-03T00:00:00+08:00', end), hold('2026-02-04T00:00:00+08:00', end, 'objection')],
      },
    ]
    expect(kinds({ applications, acts: [...ACTS, act('app-1', 'liftHold', 'reviewer', end)] })).toContain(
      'M-10 a hold lifted with its neighbour',
    )
  })
})

it('M-11 a later fact that takes the ground away needs a suspicion', () => {
  const facts = [{ ...EMPLOYED, withdrawnAt: '2026-04-01T00:00:00+08:00' }]
  const acts = [...ACTS, act('other', 'viewRecord', 'x', '2026-07-01T00:00:00+08:00')]
  expect(kinds({ facts, acts })).toContain('M-11 a later fact changed nothing')
  const suspects = [
    { application: 'app-1', since: '2026-04-02', fact: 'x', disposedAt: null, disposition: null },
  ]
  expect(kinds({ facts, acts, suspects })).toEqual([])
  const revoked = [{ ...APPLICATION, certificate: { ...CERTIFICATE, state: 'revoked' } }]
  expect(kinds({ applications: revoked })).toContain('M-11 revoked and nobody asked')
})

it('M-12 the four walls', () => {
  const by = (command: string, actor: string) =>
    ACTS.map((each) => (each['command'] === command ? { ...each, actor } : each))
  expect(kinds({ acts: by('approveRecord', 'clerk') })).toContain('M-12 accepted and audited')
  expect(kinds({ acts: by('approveRecord', 'confirmer') })).toContain('M-12 audited and confirmed')
  const roles = ACTS.map((each) =>
    each['command'] === 'approveRecord' ? { ...each, roles: ['reviewer', 'confirmer'] } : each,
  )
  expect(kinds({ acts: roles })).toContain('M-12 audit and confirmation in one hand')
  const call = {
    id: 'c',
    application: 'app-1',
    month: '2026-01',
    unit: '市',
    caller: 'clerk',
    result: 'genuine',
    closedAt: '2026-01-17T10:00:00+08:00',
    attempts: 1,
  }
  expect(kinds({ calls: [call] })).toContain('M-12 called about an own acceptance')
})

describe('M-13', () => {
  const call = {
    id: 'c',
    application: 'app-9',
    month: '2026-01',
    unit: '市',
    caller: 'v',
    result: 'genuine',
    attempts: 1,
  }
  it('a month with one open call generates nothing', () => {
    expect(
      kinds({
        calls: [{ ...call, closedAt: null }],
        owed: [
          { record: 'c', unit: '市', role: 'verifier', list: '抽检', next: '拨打', kind: 'call', due: null },
        ],
      }),
    ).toContain('M-13 generated with a call open')
    expect(kinds({ calls: [{ ...call, closedAt: '2026-01-19T10:00:00+08:00' }] })).toContain(
      'M-13 generated with a call open',
    )
    expect(kinds({ calls: [{ ...call, closedAt: '2026-01-18T10:00:00+08:00' }] })).toEqual([])
  })
  it('the sample is the seed’s', () => {
    const frame = ['app-1', 'app-2', 'app-3', 'app-4']
    const draw = (application: string) => [
      { month: '2026-02', frameHash: 'h', seed: 's', frame, sample: [{ application, unit: '市' }] },
    ]
    const found = frame.slice(1).filter((id) =>
      kinds({
        draws: [{ month: '2026-01', frameHash: 'h', seed: null, frame: ['app-1'], sample: [] }, ...draw(id)],
      }).includes('M-13 the draw is not the seed’s'),
    )
    expect(found.length).toBeGreaterThan(0)
  })
})

describe('M-14', () => {
  it('confirmed inside the period by a wrong clock', () => {
    const acts = ACTS.map((each) =>
      each['command'] === 'confirmPublication' ? { ...each, receivedAt: '2026-01-25T09:00:00+08:00' } : each,
    )
    expect(kinds({ acts })).toContain('M-14 confirmed inside its period')
  })
  it('lodged on a day that had not come', () => {
    expect(kinds({ applications: [{ ...APPLICATION, lodgedOn: '2026-01-06' }] })).toContain(
      'M-14 lodged on a day that had not come',
    )
  })
})

it('the auditor reads the export and nothing of the product', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const imported = files.flatMap((name) =>
    [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/from '([^']+)'/gu)].map(
      ([, from = '']) => from,
    ),
  )
  const foreign = imported.filter((from) => !/^(\.\/|\.\.\/(?!\.\.)|node:|zod$|vitest$)/u.test(from))
  expect(files.length).toBeGreaterThan(20)
  expect(foreign).toEqual([])
})
