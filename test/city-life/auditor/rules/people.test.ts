// M-12 to M-15 on tiny exports: what breaks each rule about people, the draw, time and figures, and what only looks as if it did.

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { act, at, audited, type Files, kinds, type Line, paidCase, together } from '../sample-books.ts'

const OWED: Line = { kind: 'x', unit: '松江', role: 'clerk', list: 'x', next: 'x', due: null }

describe('M-12', () => {
  const by = (command: string, change: Line): string[] =>
    kinds(
      paidCase({
        acts: (all) => all.map((each) => (each['command'] === command ? { ...each, ...change } : each)),
      }),
    )
  it('by case: accepted, audited, confirmed', () => {
    expect(by('approveRecord', { actor: 'clerk' })).toEqual(['M-12 accepted and audited'])
    expect(by('confirmPublication', { actor: 'reviewer' })).toEqual(['M-12 audited and confirmed'])
  })
  it('by person: both rights in one hand', () => {
    expect(by('approveRecord', { roles: ['reviewer', 'confirmer'] })).toEqual([
      'M-12 audit and confirmation in one hand',
    ])
  })
  it('an account change and its approval, also under another role', () => {
    const change = (approver: string): Files =>
      together(paidCase(), {
        unpaid: [
          {
            id: 'u',
            application: 'a-1',
            person: 'p-1',
            amount: 2080,
            firstFailedOn: null,
            state: 'paid',
            contacts: 0,
            settledOn: '2026-02-15',
          },
        ],
        acts: [
          act('u', 'proposeAccount', 'anna', at('2026-03-01'), { roles: ['ledger'] }),
          act('u', 'approveAccount', approver, at('2026-03-02'), { roles: ['supervisor'] }),
        ],
      })
    expect(kinds(change('anna'))).toEqual(['M-12 account proposed and approved'])
    expect(kinds(change('bert'))).toEqual([])
  })
  it('a call and its acceptance', () => {
    const call = {
      id: 'c',
      application: 'a-1',
      month: '2026-01',
      unit: '市',
      caller: 'clerk',
      result: 'genuine',
      closedAt: at('2026-01-17'),
      attempts: 1,
    }
    expect(kinds({ ...paidCase(), calls: [call] })).toEqual(['M-12 called about an own acceptance'])
    expect(kinds({ ...paidCase(), calls: [{ ...call, caller: 'v' }] })).toEqual([])
  })
})

describe('M-13', () => {
  const call = {
    id: 'c',
    application: 'a-9',
    month: '2026-01',
    unit: '市',
    caller: 'v',
    result: 'genuine',
    attempts: 1,
  }
  it('a month with one open call generates nothing', () => {
    const OPEN = 'M-13 generated with a call open'
    const owed = [{ ...OWED, record: 'c' }]
    expect(kinds({ ...paidCase(), owed, calls: [{ ...call, result: 'open', closedAt: null }] })).toEqual([
      OPEN,
    ])
    expect(kinds({ ...paidCase(), calls: [{ ...call, closedAt: at('2026-01-19', '10:00') }] })).toEqual([
      OPEN,
    ])
    expect(kinds({ ...paidCase(), calls: [{ ...call, closedAt: at('2026-01-18') }] })).toEqual([])
  })
  it('closed by the caller’s clock in time, and at the server too late', () => {
    const closing = act('c', 'recordAnswers', 'v', at('2026-01-20'), { at: at('2026-01-18') })
    const files = paidCase({ acts: (all) => [...all.slice(0, 2), closing, ...all.slice(2)] })
    expect(kinds({ ...files, calls: [{ ...call, closedAt: at('2026-01-18') }] })).toEqual([
      'M-13 generated with a call open',
    ])
  })

  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  const frame = ['a-1', 'b-2', 'b-3', 'b-4']
  const members = frame.map((application, index) => ({ application, person: index + 1, carriedFrom: null }))
  const draw = (change: Line): Files => ({
    ...paidCase(),
    draws: [
      {
        month: '2026-01',
        frame,
        members,
        seed: 's',
        frameHash: digest(members.map(({ application, person }) => `${application} ${person} -\n`).join('')),
        algorithm: 'sha256-tickets',
        algorithmVersion: 1,
        sample: [],
        ...change,
      },
    ],
  })
  it('the sample is the one that frame, seed and rule give', () => {
    const WRONG = 'M-13 the draw is not the seed’s'
    expect(kinds(draw({}))).toContain(WRONG)
    const wrong = audited(draw({})).violations.find(({ rule }) => rule === 'M-13')
    expect(wrong?.records).toHaveLength(4)
  })
  it('the frame is the one that was hashed, and nobody is drawn from outside it', () => {
    expect(kinds(draw({ members: members.slice(1), frame: frame.slice(1) }))).toContain(
      'M-13 the frame is not the one that was hashed',
    )
    expect(kinds(draw({ sample: [{ application: 'z', unit: '市' }] }))).toContain(
      'M-13 drawn from outside the frame',
    )
  })
})

describe('M-14', () => {
  const moved = (command: string, change: Line): string[] =>
    kinds(
      paidCase({
        acts: (all) => all.map((each) => (each['command'] === command ? { ...each, ...change } : each)),
      }),
    )
  it('confirmed inside the period by a wrong clock', () => {
    expect(moved('confirmPublication', { receivedAt: at('2026-01-29', '18:00') })).toEqual([
      'M-14 confirmed inside its period',
    ])
  })
  it('seven days or five working days from the posting by the server’s clock', () => {
    const period = (endsOn: string): string[] =>
      kinds({
        ...paidCase(),
        publications: (paidCase()['publications'] ?? []).map((line) => ({ ...line, endsOn })),
      })
    expect(period('2026-01-28')).toEqual(['M-14 published for too short a period'])
    expect(period('2026-01-29')).toEqual([])
  })
  it('lodged on a day that had not come, or on that of the workstation’s clock', () => {
    expect(moved('acceptApplication', { receivedAt: at('2026-01-04') })).toEqual([
      'M-14 lodged on a day that had not come',
    ])
    expect(moved('acceptApplication', { countsAt: at('2026-01-04') })).toEqual([
      'M-14 lodged by a workstation’s clock',
    ])
  })
  it('no counted moment is not told', () => {
    expect(moved('acceptApplication', { countsAt: null })).toEqual([])
  })
})

describe('M-15', () => {
  const cell = (table: string, row: string, column: string, value: number): Line => ({
    table,
    asOf: '2026-12-31',
    row,
    column,
    value,
  })
  it('a table is the sum of its records, and a missing row is missed', () => {
    const table = (value: number) => [cell('2-8', '松江 2026年', '发放金额', value)]
    expect(kinds({ ...paidCase(), tables: table(2080) })).toEqual([])
    expect(kinds({ ...paidCase(), tables: table(2000) })).toEqual([
      'M-15 table 2-8 is not the sum of its records',
    ])
    expect(kinds({ ...paidCase(), tables: [cell('2-8', '浦东 2026年', '发放金额', 0)] })).toEqual([
      'M-15 table 2-8 is not the sum of its records',
    ])
  })
  it('settled by the district that funds, not by the one that reviews', () => {
    const settled = (district: string) => [cell('settlement', `${district} 2026年`, '区级承担', 1040)]
    expect(kinds({ ...paidCase(), tables: settled('浦东') })).toEqual([])
    expect(kinds({ ...paidCase(), tables: settled('松江') })).toEqual([
      'M-15 table settlement is not the sum of its records',
    ])
  })
  it('the export is the one that its manifest lists', () => {
    const more = {
      manifest: (files: Readonly<Record<string, Line>>) => ({
        ...files,
        payments: { ...files['payments'], rows: 2 },
      }),
    }
    expect(kinds(paidCase(), more)).toEqual(['M-15 not the file of the manifest'])
  })
})
