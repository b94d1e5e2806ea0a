// What would change a decision: every remedy is proven by the engine, and what cannot help is called so.

import { describe, expect, it } from 'vitest'
import { explain } from '#shared/policy/explain.ts'
import { parseAssessmentInput } from '#shared/policy/parse.ts'
import { inputOf, type TableCase } from './table.ts'

const job = { kind: 'employee', from: '2019-01-01', post: 'ordinary' }

function explained(changes: Omit<TableCase, 'says' | 'expect'>) {
  const parsed = parseAssessmentInput(inputOf({ says: '', expect: {}, ...changes }))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return explain(parsed.value)
}

describe('remedies', () => {
  it('continuous-employment: time, with the day and what it will give', () => {
    expect(explained({ A: '2025-12-01', spells: [job] }).remedies).toEqual([
      {
        rule: 'continuous-employment',
        remedy: {
          kind: 'time',
          from: '2025-12-10',
          text: '可自 2025-12-10 起申请',
          proof: { decision: 'eligible', amount: 2600 },
        },
      },
    ])
  })

  it('continuous-employment: nothing once a month is empty', () => {
    const spells = [
      { ...job, to: '2025-07-31' },
      { ...job, from: '2025-09-01' },
    ]
    expect(explained({ spells }).remedies).toMatchObject([
      { rule: 'continuous-employment', remedy: { kind: 'nothing' } },
    ])
  })

  it('skilled-post: the papers', () => {
    const { remedies } = explained({ spells: [job], certificate: { occupationCode: '4-03-02-08', level: 5 } })
    expect(remedies).toMatchObject([
      { rule: 'skilled-post', remedy: { kind: 'evidence', proof: { decision: 'eligible', amount: 640 } } },
    ])
  })

  it('in-service-annual-limit: the first day of next year', () => {
    const history = [
      {
        kind: 'skill-subsidy',
        date: '2026-01-05',
        occupationCode: 'z',
        level: 4,
        category: 'in-service',
        state: 'paid',
      },
    ]
    expect(explained({ D: '2026-01-02', A: '2026-11-20', spells: [job], history }).remedies).toMatchObject([
      { rule: 'in-service-annual-limit', remedy: { kind: 'time', from: '2027-01-01' } },
    ])
  })

  it('in-service-annual-limit: nothing where the deadline comes first', () => {
    const history = [
      {
        kind: 'skill-subsidy',
        date: '2026-01-05',
        occupationCode: 'z',
        level: 4,
        category: 'in-service',
        state: 'paid',
      },
    ]
    expect(explained({ spells: [job], history }).remedies).toMatchObject([
      { rule: 'in-service-annual-limit', remedy: { kind: 'nothing' } },
    ])
  })

  it('deadline, certificate-route, a revoked certificate: nothing', () => {
    const { remedies, together } = explained({
      A: '2026-06-11',
      spells: [job],
      certificate: { state: 'revoked', obtainedVia: 'commendation' },
    })
    expect(remedies.map(({ rule, remedy }) => [rule, remedy.kind])).toEqual([
      ['certificate-state', 'nothing'],
      ['certificate-route', 'nothing'],
      ['deadline', 'nothing'],
    ])
    expect(together).toBeNull()
  })

  it('certificate-state, category, excluded-post: evidence, and what all of it together gives', () => {
    const { category, remedies, together } = explained({
      unknown: ['employment', 'certificate'],
      certificate: { state: 'not-imported' },
    })
    expect(category).toBe('flexible')
    expect(remedies.map(({ rule, remedy }) => [rule, remedy.kind])).toEqual([
      ['category', 'evidence'],
      ['excluded-post', 'evidence'],
      ['certificate-state', 'evidence'],
    ])
    expect(together).toEqual({ decision: 'eligible', amount: 3250 })
  })

  it.each([
    ['working-age', { applicant: { sex: 'female', birthDate: '1972-06-10' }, spells: [job] }],
    ['working-age', { unknown: ['pension'], spells: [job] }],
    ['catalogue-class', { certificate: { occupationCode: 'x' }, catalogueB: null, spells: [job] }],
    [
      'certificate-covered',
      { certificate: { kind: 'qualification', occupationCode: 'x' }, catalogueB: null },
    ],
    ['same-occupation', { unknown: ['history'], spells: [job] }],
    [
      'employed-at-application',
      {
        unknown: ['employment'],
        spells: [{ kind: 'student', from: '2021-09-01', schoolKind: 'secondary', graduation: 2025 }],
      },
    ],
    [
      'student-once',
      {
        unknown: ['history'],
        spells: [{ kind: 'student', from: '2021-09-01', schoolKind: 'secondary', graduation: 2025 }],
      },
    ],
    [
      'care-work',
      {
        unknown: ['employment'],
        applicant: { household: { place: 'elsewhere' } },
        certificate: { occupationCode: '4-10-01-05' },
        spells: [{ kind: 'care', from: '2019-01-01', to: '2025-07-01' }],
      },
    ],
  ])('%s: evidence while it is open', (rule, changes) => {
    const found = explained(changes).remedies.find((each) => each.rule === rule)
    expect(found?.remedy.kind).toBe('evidence')
  })

  it('category: nothing to offer where no category is held', () => {
    const { remedies } = explained({ applicant: { household: { place: 'elsewhere' } } })
    expect(remedies).toMatchObject([{ rule: 'category', remedy: { kind: 'nothing' } }])
  })
})
