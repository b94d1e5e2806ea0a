// Whoever writes the input may leave a key out or write null: both say the same.

import { describe, expect, it } from 'vitest'
import { parseAssessmentInput } from './parse.ts'

const spell = { kind: 'employee', from: '2020-01-01' }
const item = { kind: 'skill-subsidy' }
const course = { kind: 'training-subsidy' }
const required = {
  id: 'a',
  applicationDate: '2025-12-15',
  channel: 'online',
  applicant: { sex: 'male', birthDate: '1990-02-03', household: { place: 'shanghai' } },
  spells: [spell],
  certificate: {
    kind: 'skill-level',
    occupationCode: '6-31-07-01',
    level: 3,
    issueDate: '2025-06-10',
    obtainedVia: 'assessment',
    state: 'valid',
  },
  catalogueB: ['6-31-01-01'],
}
const { applicant, certificate } = required

/** An input with null in one place that may be absent, and the same input without it. */
const PLACES: readonly (readonly [path: string, withNull: object, without: object])[] = [
  ...['acceptingDistrict', 'history', 'evidence', 'unknown'].map(
    (key) => [key, { ...required, [key]: null }, required] as const,
  ),
  ['evidence.skilledPost', { ...required, evidence: { skilledPost: null } }, { ...required, evidence: {} }],
  ...['pensionFrom', 'retirementTrack'].map(
    (key) =>
      [`applicant.${key}`, { ...required, applicant: { ...applicant, [key]: null } }, required] as const,
  ),
  [
    'applicant.household.district',
    { ...required, applicant: { ...applicant, household: { place: 'shanghai', district: null } } },
    required,
  ],
  ...['number', 'occupationName', 'institution', 'listed219', 'aiItem', 'source', 'knownAt'].map(
    (key) =>
      [
        `certificate.${key}`,
        { ...required, certificate: { ...certificate, [key]: null } },
        required,
      ] as const,
  ),
  ...['to', 'employer', 'employerDistrict', 'post', 'source', 'knownAt'].map(
    (key) => [`employee.${key}`, { ...required, spells: [{ ...spell, [key]: null }] }, required] as const,
  ),
  ...(
    [
      ['care', ['to', 'employer', 'employerDistrict']],
      ['flexible', ['to', 'registered', 'insuredDistrict']],
      ['veteran', ['to']],
      ['disabled', ['to']],
      [
        'student',
        ['to', 'schoolKind', 'schoolDistrict', 'graduation', 'secondaryGraduation', 'postgraduate'],
      ],
    ] as const
  ).flatMap(([kind, keys]) =>
    keys.map((key) => {
      const bare = { kind, from: '2020-01-01' }
      return [
        `${kind}.${key}`,
        { ...required, spells: [{ ...bare, [key]: null }] },
        { ...required, spells: [bare] },
      ] as const
    }),
  ),
  ...['id', 'date', 'issueDate', 'occupationCode', 'level', 'category', 'state', 'source', 'knownAt'].map(
    (key) =>
      [
        `subsidy.${key}`,
        { ...required, history: [{ ...item, [key]: null }] },
        { ...required, history: [item] },
      ] as const,
  ),
  ...['id', 'date', 'issueDate', 'occupationCode', 'level', 'category', 'type'].map(
    (key) =>
      [
        `training.${key}`,
        { ...required, history: [{ ...course, [key]: null }] },
        { ...required, history: [course] },
      ] as const,
  ),
]

/** As JSON with null provenance left out: it is shown and never weighed. */
function facts(value: object): unknown {
  const parsed = parseAssessmentInput(value)
  if (!parsed.ok) return parsed.error
  return JSON.parse(
    JSON.stringify(parsed.value, (key, each: unknown) =>
      ['source', 'knownAt', 'id'].includes(key) && each === null ? undefined : each,
    ),
  )
}

describe('what may be absent may be null', () => {
  it.each(PLACES)('%s', (_, withNull, without) => {
    expect(facts(withNull)).toEqual(facts(without))
    expect(parseAssessmentInput(withNull).ok).toBe(true)
  })

  it('fills in null, false, empty or "missing"', () => {
    expect(facts(required)).toMatchObject({
      acceptingDistrict: null,
      applicant: { pensionFrom: null, retirementTrack: null, household: { district: null } },
      spells: [{ to: null, employer: null, post: null }],
      certificate: { number: null, listed219: null, aiItem: null },
      history: [],
      evidence: { skilledPost: 'missing' },
      unknown: [],
    })
  })

  it('but catalogueB: null says that the catalogue is not loaded, and absent is a fault', () => {
    expect(facts({ ...required, catalogueB: null })).toMatchObject({ catalogueB: null })
    expect(facts({ ...required, catalogueB: undefined })).toEqual([
      expect.objectContaining({ path: 'catalogueB' }),
    ])
  })
})
