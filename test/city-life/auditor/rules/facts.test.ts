// M-7 to M-11 on tiny exports: what breaks each rule about facts, waiting and holds, and what only looks as if it did.

import { describe, expect, it } from 'vitest'
import {
  act,
  at,
  audited,
  employed,
  type Files,
  kinds,
  type Line,
  paidCase,
  register,
  together,
} from '../sample-books.ts'

const OWED: Line = { kind: 'x', unit: '松江', role: 'clerk', list: 'x', next: 'x', due: null }

describe('M-7', () => {
  const deliveries = (['social-insurance', 'civil-affairs'] as const).flatMap((source) =>
    ['2026-01-31', '2026-02-28'].map((watermark) => ({
      id: `${source} ${watermark}`,
      source,
      receivedAt: at('2026-03-04'),
      watermark,
      lines: 1,
      setAside: 0,
    })),
  )
  const gone = (withdrawnBy: string | null, delivery: string | null = null): Files =>
    together(paidCase(), {
      deliveries,
      facts: [
        {
          ...employed('p-1', 'old', { from: '2019-01-01', to: '2019-12-31' }),
          withdrawnAt: at('2026-03-04'),
          withdrawnBy,
          delivery,
        },
      ],
    })
  it('a fact withdrawn by another source, and by its own', () => {
    expect(kinds(gone('civil-affairs 2026-02-28'))).toEqual(['M-7 a feed took another’s facts'])
    expect(kinds(gone('social-insurance 2026-02-28', 'social-insurance 2026-01-31'))).toEqual([])
  })
  it('not told by whom is not told', () => {
    const { violations, counts } = audited(gone(null))
    expect(violations).toEqual([])
    expect(counts.find(({ rule }) => rule === 'M-7')?.notTold).toBe(1)
  })
  it('an older delivery that came late does not undo a newer one', () => {
    expect(kinds(gone('social-insurance 2026-01-31', 'social-insurance 2026-02-28'))).toEqual([
      'M-7 an older delivery won',
    ])
  })
  it('what a source repeats is known once', () => {
    const twice = { facts: [{ ...employed('p-1', 'p-1'), id: 'again' }] }
    expect(kinds(together(paidCase(), twice))).toEqual(['M-7 one fact known twice'])
  })
  it('an item of a shared number takes no other item’s place', () => {
    const item = (code: string, change: Line) => ({
      ...register('p-1', code, {
        number: 'T1',
        kind: 'qualification',
        occupationCode: code,
        level: null,
        issueDate: '2025-06-01',
      }),
      ...change,
    })
    const facts = (delivery: string | null) => ({
      deliveries: [
        {
          id: 'd',
          source: 'cert-center',
          receivedAt: at('2026-03-04'),
          watermark: null,
          lines: 1,
          setAside: 0,
        },
      ],
      facts: [item('TZ-1', { withdrawnAt: at('2026-03-04'), withdrawnBy: 'd' }), item('TZ-2', { delivery })],
    })
    expect(kinds(together(paidCase(), facts('d')))).toEqual(['M-7 an item took another item’s place'])
    expect(kinds(together(paidCase(), facts(null)))).toEqual([])
  })
})

describe('M-8', () => {
  const refused = (change: Line, facts: readonly Line[] = [], heard: readonly string[] = []): Files => {
    const files = paidCase({
      application: { state: 'refused', lodgedOn: null, acceptedBy: null, amount: null, ...change },
      acts: () => [act('a-1', 'refuseApplication', 'clerk', at('2026-01-05'))],
    })
    const told = (files['deliveries'] ?? []).filter(({ source }) => !heard.includes(String(source)))
    return {
      ...files,
      payments: [],
      bank: [],
      orders: [],
      publications: [],
      draws: [],
      deliveries: told,
      facts: [...facts, ...(files['facts'] ?? []).slice(1)],
    }
  }
  const leftEarly = [employed('p-1', 'x', { from: '2025-06-01', to: '2025-07-31' })]
  it('refused where the law says no by itself', () => {
    expect(kinds(refused({ failed: ['continuous-employment'] }, leftEarly))).toEqual([])
  })
  it('refused while one source of the group had not been heard', () => {
    expect(kinds(refused({ failed: ['continuous-employment'] }, leftEarly, ['employment-register']))).toEqual(
      ['M-8 refused on an unknown'],
    )
  })
  it('refused where the law grants it', () => {
    expect(kinds(refused({ failed: ['category'] }, [employed('p-1', 'x')]))).toEqual([
      'M-8 refused against the law',
    ])
  })
  it('refused on nothing', () => {
    expect(kinds(refused({ failed: [] }, leftEarly))).toEqual(['M-8 refused without a ground'])
    expect(kinds(refused({ failed: [], open: ['category'], unknown: ['employment'] }, leftEarly))).toEqual([
      'M-8 refused on an unknown',
    ])
  })
})

describe('M-9', () => {
  const open = (state: string, acts: (all: readonly Line[]) => readonly Line[]): Files => ({
    ...paidCase({ application: { state }, acts }),
    payments: [],
    bank: [],
    orders: [],
    owed: [{ ...OWED, record: 'a-1' }],
  })
  const confirmed = open('confirmed', (all) => all.slice(0, 7))
  it('a record that is not at its end and on nobody’s list', () => {
    expect(kinds(confirmed)).toEqual([])
    expect(kinds({ ...confirmed, owed: [] })).toEqual(['M-9 on nobody’s list'])
    expect(kinds({ ...confirmed, owed: [{ ...OWED, record: 'a-1', role: 'nobody' }] })).toEqual([
      'M-9 on nobody’s list',
    ])
  })
  const other = paidCase({ id: 'a-2', person: 'p-2', certificate: { number: 'Y2' }, month: '2026-03' })
  it('confirmed, and payments were ordered without it', () => {
    expect(kinds(together(confirmed, other))).toEqual(['M-9 confirmed and passed over'])
  })
  it('sent back at confirmation, and no generation takes it any more', () => {
    const back = act('a-1', 'returnGenerated', 'reviewer', at('2026-02-04'))
    const accepted = open('accepted', (all) => [...all.slice(0, 5), back])
    const list = (accepted['publications'] ?? []).map((line) => ({
      ...line,
      confirmedAt: null,
      state: 'settled',
    }))
    expect(kinds({ ...accepted, publications: list })).toEqual([])
    expect(kinds(together({ ...accepted, publications: list }, other))).toEqual([
      'M-9 accepted and left behind',
    ])
  })
  it('what is held or framed later is nobody’s fault', () => {
    const held = open('confirmed', (all) => all.slice(0, 7))
    const applications = (held['applications'] ?? []).map((line) => ({
      ...line,
      holds: [{ kind: 'own', since: at('2026-02-20'), until: null }],
    }))
    expect(kinds(together({ ...held, applications }, other))).toEqual([])
  })
  it('posted on a list that is settled, and waiting for a call that is over', () => {
    const posted = open('publicised', (all) => all.slice(0, 5))
    const list = (posted['publications'] ?? []).map((line) => ({
      ...line,
      confirmedAt: null,
      state: 'settled',
    }))
    expect(kinds({ ...posted, publications: list })).toEqual(['M-9 posted on a list that is settled'])
  })
  it('pending although everything is known', () => {
    const pending: Files = { ...open('pending-facts', (all) => all.slice(0, 1)), publications: [], draws: [] }
    const deliveries = (pending['deliveries'] ?? []).map((line) => ({
      ...line,
      receivedAt: at('2026-01-08'),
    }))
    expect(kinds({ ...pending, deliveries }, { asOf: '2026-01-31' })).toEqual([])
    expect(kinds({ ...pending, deliveries })).toEqual(['M-9 pending and everything is known'])
  })
})

describe('M-10', () => {
  const hold = (since: string, until: string | null, kind = 'own') => ({
    kind,
    since: at(since),
    until: until === null ? null : at(until),
  })
  const held = (...holds: readonly Line[]): Files => paidCase({ application: { holds } })
  it('nothing passes a hold', () => {
    expect(kinds(held(hold('2026-01-20', '2026-02-20')))).toContain('M-10 passed a hold')
    expect(kinds(held(hold('2026-02-05', null)))).toEqual(['M-10 paid while held'])
    expect(kinds(held(hold('2026-01-06', '2026-01-18'), hold('2026-02-05', '2026-02-12')))).toEqual([])
  })
  it('one act lifts one hold', () => {
    const files = (...acts: readonly Line[]) =>
      paidCase({
        application: {
          holds: [hold('2026-02-05', '2026-02-10'), hold('2026-02-06', '2026-02-10', 'objection')],
        },
        acts: (all) => [...all.slice(0, 7), ...acts, ...all.slice(7)],
      })
    const lift = act('a-1', 'liftHold', 'reviewer', at('2026-02-10'))
    expect(kinds(files(lift))).toEqual(['M-10 a hold lifted with its neighbour'])
    expect(kinds(files(lift, { ...lift, command: 'answerObjection' }))).toEqual([])
  })
  it('a new record of a held institution is held from its acceptance', () => {
    const known = paidCase({
      id: 'a-0',
      person: 'p-0',
      month: '2025-12',
      certificate: { number: 'Y0' },
      application: { holds: [hold('2026-01-02', '2026-01-18', 'institution')] },
      acts: (all) =>
        all.filter(
          (each) => String(each['receivedAt']) < '2026-01-02' || String(each['receivedAt']) > '2026-01-18',
        ),
    })
    const late = paidCase({ application: { holds: [hold('2026-01-08', '2026-01-18', 'institution')] } })
    const NEW = 'M-10 a new record of a held institution is not held'
    expect(kinds(together(known, paidCase()))).toContain(NEW)
    expect(kinds(together(known, late))).toContain(NEW)
    expect(kinds(together(known, held(hold('2026-01-05', '2026-01-18', 'institution'))))).not.toContain(NEW)
  })
  it('what a call finds holds', () => {
    const call = {
      id: 'c',
      application: 'a-1',
      month: '2026-01',
      unit: '市',
      caller: 'v',
      closedAt: at('2026-01-17'),
      attempts: 1,
    }
    const closing = act('c', 'recordAnswers', 'v', at('2026-01-17'))
    const files = { ...paidCase({ acts: (all) => [...all.slice(0, 1), closing, ...all.slice(1)] }) }
    expect(kinds({ ...files, calls: [{ ...call, result: 'genuine' }] })).toEqual([])
    expect(kinds({ ...files, calls: [{ ...call, result: 'not-applied' }] })).toEqual([
      'M-10 a call’s finding holds nothing',
    ])
  })
})

describe('M-11', () => {
  const later = (change: Line, suspects: readonly Line[] = []): Files => {
    const files = paidCase()
    return {
      ...files,
      suspects,
      facts: (files['facts'] ?? []).map((line) =>
        line['kind'] === 'employee' ? { ...line, ...change } : line,
      ),
    }
  }
  const gone = { withdrawnAt: at('2026-04-01') }
  it('a fact that is taken back after the payment needs a suspicion', () => {
    expect(kinds(later(gone))).toEqual(['M-11 a later fact changed nothing'])
    const suspects = [
      { application: 'a-1', since: at('2026-04-02'), fact: 'x', disposedAt: null, disposition: null },
    ]
    expect(kinds(later(gone, suspects))).toEqual([])
    expect(kinds(later(gone), { asOf: '2026-04-20' })).toEqual([])
  })
  it('back-paid insurance changes the identity, a fact of other years changes nothing', () => {
    const jobless = paidCase({
      application: { category: 'unregistered', ratio: 100, amount: 2600, fundingDistrict: '松江' },
      payment: { amount: 2600 },
    })
    const facts = (change: Line): Files => ({
      ...jobless,
      facts: [
        { ...employed('p-1', 'a-1', change), knownAt: at('2026-04-01') },
        ...(jobless['facts'] ?? []).slice(1),
      ],
    })
    expect(kinds(facts({ from: '2025-06-01', to: '2026-02-01' }))).toEqual([
      'M-11 a later fact changed nothing',
    ])
    expect(kinds(facts({ from: '2019-06-01', to: '2020-02-01' }))).toEqual([])
  })
  it('a certificate revoked in the register', () => {
    const files = paidCase()
    const [spell = {}, certificate = {}] = files['facts'] ?? []
    const value = { ...(certificate['value'] as Line), state: 'revoked' }
    const facts = [
      spell,
      { ...certificate, withdrawnAt: at('2026-04-01') },
      { ...certificate, id: 'revoked', value, knownAt: at('2026-04-01') },
    ]
    expect(kinds({ ...files, facts })).toEqual(['M-11 revoked and nobody asked'])
  })
  it('a revocation names its item: the other one of the number stands', () => {
    const revoke = act('a-1', 'revokeCertificate', 'server', at('2026-04-01'), { roles: ['municipal'] })
    const item = (id: string, occupationCode: string, month: string): Files =>
      paidCase({
        id,
        month,
        certificate: { number: 'T1', occupationCode },
        application: { state: 'recouping' },
        acts: (all) => [...all, { ...revoke, record: id }],
      })
    const both = together(item('a-1', '6-31-07-01', '2025-12'), item('a-2', '6-31-07-03', '2026-01'))
    const facts = (both['facts'] ?? []).map((line) =>
      line['id'] === 'certificate-a-1'
        ? { ...line, value: { ...(line['value'] as Line), state: 'revoked' } }
        : line,
    )
    const recoup = ['a-1', 'a-2'].map((application) => ({
      id: `r-${application}`,
      application,
      amount: 2080,
      cause: 'certificate-revoked',
      since: '2026-04-01',
      recovered: 0,
      closedOn: null,
      closedAs: null,
    }))
    const owed = ['a-1', 'a-2', 'r-a-1', 'r-a-2'].map((record) => ({ ...OWED, record }))
    const found = audited({ ...both, facts, recoup, owed }).violations
    expect(found.map(({ kind, records }) => [kind, records[0]])).toContainEqual([
      'one item’s revocation took another',
      'a-2',
    ])
  })
})
