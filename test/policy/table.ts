// The readable tables of policy cases: one sentence a case, written as changes to one common application. Strict: a
// misspelt key in a table is an error, not a case that tests nothing.

import { readFileSync, readdirSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const json = z.record(z.string(), z.unknown())
const list = z.array(z.unknown())

const tableCase = z.strictObject({
  says: z.string(),
  /** Issue date and application date. */
  D: z.string().optional(),
  A: z.string().optional(),
  id: z.unknown().optional(),
  channel: z.string().optional(),
  acceptingDistrict: z.string().nullable().optional(),
  applicant: json.optional(),
  spells: list.optional(),
  certificate: json.optional(),
  catalogueB: list.nullable().optional(),
  history: list.optional(),
  evidence: json.optional(),
  unknown: list.optional(),
  expect: z.strictObject({
    decision: z.enum(['eligible', 'ineligible', 'undetermined', 'invalid']).optional(),
    regime: z.string().nullable().optional(),
    category: z.string().nullable().optional(),
    class: z.string().nullable().optional(),
    standard: z.number().nullable().optional(),
    ratio: z.number().nullable().optional(),
    amount: z.number().nullable().optional(),
    deadline: z.string().nullable().optional(),
    earliestApplication: z.string().nullable().optional(),
    reviewDistrict: z.string().nullable().optional(),
    fundingDistrict: z.string().nullable().optional(),
    failed: z.array(z.string()).optional(),
    open: z.array(z.string()).optional(),
    warnings: z.array(z.string()).optional(),
    calendarMissing: z.literal(true).optional(),
    /** Outcomes in the trace of the chosen category; `none`: the rule does not apply. */
    rules: z.record(z.string(), z.enum(['met', 'not-met', 'unknown', 'none'])).optional(),
    /** The reading that the outcome of a rule names; `none`: it names none. */
    readings: z.record(z.string(), z.union([z.literal('none'), z.string().regex(/^R-\d+$/)])).optional(),
    /** All categories tried, in order. */
    tried: z.array(z.string()).optional(),
    /** Where the input is invalid: the path that is wrong. */
    path: z.string().optional(),
  }),
})

export type TableCase = z.infer<typeof tableCase>

const table = z.strictObject({ about: z.string(), spells: json.optional(), cases: z.array(tableCase).min(1) })

export type Table = { readonly name: string; readonly about: string; readonly cases: readonly TableCase[] }

/** A Shanghai man of 35, a class A certificate of level 3, lodged at the Songjiang window after seven months. */
const COMMON = {
  id: 'case',
  applicationDate: '2026-01-20',
  channel: 'window',
  acceptingDistrict: '松江',
  applicant: {
    sex: 'male',
    birthDate: '1990-02-03',
    household: { place: 'shanghai', district: '松江' },
    pensionFrom: null,
    retirementTrack: null,
  },
  spells: [],
  certificate: {
    number: 'Y310000000000000000001',
    kind: 'skill-level',
    occupationCode: '6-31-07-01',
    occupationName: '工业机器人系统运维员',
    level: 3,
    issueDate: '2025-06-10',
    institution: 'I1',
    obtainedVia: 'assessment',
    state: 'valid',
    listed219: false,
    aiItem: false,
  },
  catalogueB: ['6-31-01-01'],
  history: [],
  evidence: { skilledPost: 'missing' },
  unknown: [],
}

/** `says` and `expect` ride along; the engine ignores keys it does not know. */
export function inputOf(each: TableCase): Record<string, unknown> {
  const { D, A, applicant, certificate, ...rest } = each
  return {
    ...COMMON,
    ...(A === undefined ? {} : { applicationDate: A }),
    ...rest,
    applicant: { ...COMMON.applicant, ...applicant },
    certificate: { ...COMMON.certificate, ...(D === undefined ? {} : { issueDate: D }), ...certificate },
  }
}

const folder = new URL('cases/', import.meta.url)

export const readTables = (): readonly Table[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      name,
      ...table.parse(parse(readFileSync(new URL(name, folder), 'utf8'), { merge: true })),
    }))
