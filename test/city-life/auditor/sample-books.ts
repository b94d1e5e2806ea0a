// Tiny exports for the auditor's own tests: applications on their whole way from the counter to the money, each of which keeps
// every rule. A test changes what its rule looks at.

import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audit, type Audited, byKind } from './audit.ts'
import { addDays, addMonths } from './days.ts'

export type Line = Readonly<Record<string, unknown>>
export type Files = Readonly<Record<string, readonly Line[]>>

export const at = (day: string, time = '09:00'): string => `${day}T${time}:00+08:00`

/** An act that arrived when it was made, with what it did. */
export const act = (
  record: string,
  command: string,
  actor: string,
  moment: string,
  more: Line = {},
): Line => ({
  record,
  kind: 'application',
  command,
  actor,
  roles: [],
  unit: '松江',
  at: moment,
  receivedAt: moment,
  countsAt: moment,
  ...more,
})

/** The server's own job. */
const job = (record: string, command: string, moment: string): Line =>
  act(record, command, 'server', moment, { roles: ['municipal'] })

export interface Case {
  readonly id: string
  readonly person: string
  /** Of the batch: lodged on its 5th, generated on its 19th, ordered on the 13th of the next one. */
  readonly month: string
  readonly application: Line
  readonly certificate: Line
  readonly payment: Line
  /** Instead of the acts that it has. */
  readonly acts: (acts: readonly Line[]) => readonly Line[]
}

export const CERTIFICATE: Line = {
  number: 'Y1',
  kind: 'skill-level',
  occupationCode: '6-31-07-01',
  level: 4,
  issueDate: '2025-06-01',
  institution: 'I-1',
  state: 'valid',
}

export const lodgedOn = (month: string): string => `${month}-05`
export const generatedOn = (month: string): string => `${month}-19`
export const confirmedOn = (month: string): string => addDays(`${month}-22`, 12)
export const orderedOn = (month: string): string => addMonths(`${month}-13`, 1)
export const paidOn = (month: string): string => addDays(orderedOn(month), 2)

const unchanged = (all: readonly Line[]): readonly Line[] => all

/** 2080 yuan in service: class A, level 4, 2600 × 80 %. */
export function paidCase(change: Partial<Case> = {}): Files {
  const { id = 'a-1', person = 'p-1', month = '2026-01', acts } = change
  const certificate = { ...CERTIFICATE, ...change.certificate }
  const ordered = orderedOn(month)
  const list = `list-${id}`
  const payment = {
    id: `pay-${id}`,
    application: id,
    amount: 2080,
    orderedOn: ordered,
    listMonth: ordered.slice(0, 7),
    result: 'paid',
    resultOn: paidOn(month),
    returnedOn: null,
    reason: null,
    ...change.payment,
  }
  const application = {
    id,
    person,
    unit: '松江',
    channel: 'window',
    lodgedOn: lodgedOn(month),
    acceptedBy: 'clerk',
    state: 'paid',
    category: 'in-service',
    class: 'A',
    regime: '2025-7',
    standard: 2600,
    ratio: 80,
    amount: 2080,
    deadline: addMonths(String(certificate['issueDate']), 12),
    reviewDistrict: '松江',
    fundingDistrict: '浦东',
    certificate,
    holds: [],
    month,
    item: certificate['occupationCode'],
    obtainedVia: 'assessment',
    evidence: { skilledPost: 'missing', papers: [] },
    failed: [],
    open: [],
    unknown: [],
    ...change.application,
  }
  return {
    applications: [application],
    payments: [payment],
    acts: (acts ?? unchanged)([
      act(id, 'acceptApplication', 'clerk', at(lodgedOn(month))),
      job(id, 'generateRecord', at(generatedOn(month))),
      act(id, 'approveRecord', 'reviewer', at(`${month}-21`)),
      act(id, 'openPublication', 'reviewer', at(`${month}-22`)),
      act(list, 'openPublication', 'reviewer', at(`${month}-22`)),
      act(id, 'confirmPublication', 'confirmer', at(confirmedOn(month))),
      act(list, 'confirmPublication', 'confirmer', at(confirmedOn(month))),
      job(id, 'orderPayment', at(ordered)),
      job(id, 'importPayment', at(addDays(ordered, 4))),
    ]),
    publications: [
      {
        id: list,
        unit: '松江',
        openedAt: at(`${month}-22`),
        endsOn: `${month}-29`,
        confirmedAt: at(confirmedOn(month)),
        openedBy: 'reviewer',
        confirmedBy: 'confirmer',
        members: [id],
      },
    ],
    draws: [{ month, frameHash: 'h', seed: null, frame: [id], sample: [] }],
    facts: [employed(person, person), register(person, id, certificate)],
    persons: [
      { person, sex: 'male', birthDate: '1990-02-03', household: { place: 'shanghai', district: '松江' } },
    ],
    deliveries: SOURCES.map((source) => ({
      id: `${source}-${month}-${id}`,
      source,
      receivedAt: at(`${month}-03`),
      watermark: `${month}-02`,
      lines: 1,
      setAside: 0,
    })),
    bank: [
      {
        id: `bank-${id}`,
        file: `file-${id}`,
        receivedAt: at(addDays(ordered, 4)),
        payment: payment.id,
        result: 'paid',
        bankDate: paidOn(month),
        reason: null,
        taken: true,
      },
    ],
    orders: [
      { id: `order-${id}`, month: ordered.slice(0, 7), writtenAt: at(ordered), payments: [payment.id] },
    ],
  }
}

export const SOURCES = [
  'social-insurance',
  'employment-register',
  'disabled',
  'veterans',
  'education',
  'pension',
  'training',
  'apprenticeship',
  'cert-center',
] as const

const fact = (person: string, id: string, source: string, kind: string, value: Line): Line => ({
  id,
  person,
  source,
  kind,
  from: value['from'] ?? null,
  to: value['to'] ?? null,
  value,
  knownAt: at('2025-07-03'),
  withdrawnAt: null,
  withdrawnBy: null,
})

export const employed = (person: string, id: string, value: Line = {}): Line =>
  fact(person, `employee-${id}`, 'social-insurance', 'employee', {
    from: '2020-01-01',
    to: null,
    employerDistrict: '浦东',
    post: 'ordinary',
    ...value,
  })

export const register = (person: string, id: string, certificate: Line): Line => ({
  ...fact(person, `certificate-${id}`, 'cert-center', 'certificate', {
    ...certificate,
    obtainedVia: 'assessment',
    state: 'valid',
  }),
  from: certificate['issueDate'],
})

/** Files laid side by side; acts in the order in which they arrived. */
export function together(...all: readonly Files[]): Files {
  const names = new Set(all.flatMap((files) => Object.keys(files)))
  const merged: Record<string, readonly Line[]> = {}
  for (const name of names) merged[name] = once(all.flatMap((files) => files[name] ?? []))
  const acts = (merged['acts'] ?? []).toSorted((one, other) =>
    String(one['receivedAt']) < String(other['receivedAt']) ? -1 : 1,
  )
  return { ...merged, acts }
}

/** What two of them say in the same words is said once. */
const once = (lines: readonly Line[]): readonly Line[] => [
  ...new Map(lines.map((line) => [JSON.stringify(line), line])).values(),
]

const EMPTY: Files = Object.fromEntries(
  ['unpaid', 'recoup', 'calls', 'history', 'catalogues', 'owed', 'suspects', 'tables'].map((name) => [
    name,
    [],
  ]),
)

export interface Export {
  readonly files: Files
  readonly asOf?: string
  /** What the manifest says instead of the truth. */
  readonly manifest?: (files: Readonly<Record<string, Line>>) => Readonly<Record<string, Line>>
}

export function exportOf({ files, asOf = '2026-12-31', manifest }: Export): string {
  const folder = mkdtempSync(join(tmpdir(), 'jibu-export-'))
  const listed: Record<string, Line> = {}
  for (const [name, lines] of Object.entries({ ...EMPTY, ...files })) {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
    writeFileSync(join(folder, `${name}.ndjson`), text)
    listed[name] = { rows: lines.length, sha256: createHash('sha256').update(text).digest('hex') }
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ asOf, files: manifest?.(listed) ?? listed }))
  return folder
}

export const audited = (files: Files, more: Omit<Export, 'files'> = {}): Audited =>
  audit(exportOf({ files, ...more }))

/** The kinds of violation in an export of these files. */
export const kinds = (files: Files, more: Omit<Export, 'files'> = {}): string[] =>
  byKind(audited(files, more).violations).map(([kind]) => kind)
