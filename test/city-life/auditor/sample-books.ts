// A tiny export that keeps every rule, for the auditor's own tests: one application on its way from the counter to the
// money. Each test changes what its rule looks at.

import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Line = Readonly<Record<string, unknown>>
export type Files = Readonly<Record<string, readonly Line[]>>

export const CERTIFICATE: Line = {
  number: 'Y1',
  kind: 'skill-level',
  occupationCode: '4-03-02-08',
  level: 5,
  issueDate: '2025-06-10',
  institution: 'I-1',
  state: 'valid',
}

export const APPLICATION: Line = {
  id: 'app-1',
  person: 'p-1',
  unit: '松江',
  channel: 'window',
  lodgedOn: '2026-01-05',
  acceptedBy: 'clerk',
  state: 'paid',
  category: 'in-service',
  class: 'C',
  regime: '2025-7',
  standard: 800,
  ratio: 80,
  amount: 640,
  deadline: '2026-06-10',
  reviewDistrict: '松江',
  fundingDistrict: '松江',
  certificate: CERTIFICATE,
  holds: [],
  month: '2026-01',
  failed: [],
  open: [],
  unknown: [],
}

export const PAYMENT: Line = {
  id: 'pay-1',
  application: 'app-1',
  amount: 640,
  orderedOn: '2026-03-02',
  listMonth: '2026-03',
  result: 'paid',
  resultOn: '2026-03-04',
  returnedOn: null,
  reason: null,
}

/** An act that arrived when it was made. */
export const act = (record: string, command: string, actor: string, at: string, more: Line = {}): Line => ({
  record,
  kind: 'application',
  command,
  actor,
  roles: [],
  unit: '松江',
  at,
  receivedAt: at,
  countsAt: at,
  ...more,
})

export const ACTS: readonly Line[] = [
  act('app-1', 'acceptApplication', 'clerk', '2026-01-05T10:00:00+08:00'),
  act('app-1', 'generateRecord', 'system', '2026-01-19T09:00:00+08:00'),
  act('app-1', 'approveRecord', 'reviewer', '2026-01-21T09:00:00+08:00'),
  act('pub-1', 'openPublication', 'reviewer', '2026-01-22T09:00:00+08:00'),
  act('pub-1', 'confirmPublication', 'confirmer', '2026-02-02T09:00:00+08:00'),
]

export const PUBLICATION: Line = {
  id: 'pub-1',
  unit: '松江',
  openedAt: '2026-01-22T09:00:00+08:00',
  endsOn: '2026-01-29',
  confirmedAt: '2026-02-02T09:00:00+08:00',
  openedBy: 'reviewer',
  confirmedBy: 'confirmer',
  members: ['app-1'],
}

export const EMPLOYED: Line = {
  person: 'p-1',
  source: 'social-insurance',
  from: '2020-01-01',
  to: null,
  kind: 'employee',
  knownAt: '2025-07-01',
  withdrawnAt: null,
  id: 'fact-1',
  value: {},
  withdrawnBy: null,
}

const WHOLE: Files = {
  applications: [APPLICATION],
  payments: [PAYMENT],
  unpaid: [],
  recoup: [],
  calls: [],
  publications: [PUBLICATION],
  acts: ACTS,
  draws: [{ month: '2026-01', frameHash: 'h', seed: null, frame: ['app-1'], sample: [] }],
  facts: [EMPLOYED],
  persons: [{ person: 'p-1', sex: 'female', birthDate: '1990-01-01', household: null }],
  history: [],
  catalogues: [],
  deliveries: [],
  bank: [
    {
      id: 'line-1',
      file: 'file-1',
      receivedAt: '2026-03-05T09:00:00+08:00',
      payment: 'pay-1',
      result: 'paid',
      bankDate: '2026-03-04',
      reason: null,
      taken: true,
    },
  ],
  orders: [{ id: 'order-1', month: '2026-03', writtenAt: '2026-03-02T09:00:00+08:00', payments: ['pay-1'] }],
  owed: [],
  suspects: [],
  tables: [],
}

/** The folder of an export that differs from the whole one in these files. */
export function exportOf(change: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'jibu-export-'))
  for (const [name, lines] of Object.entries({ ...WHOLE, ...change }))
    writeFileSync(join(folder, `${name}.ndjson`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  return folder
}
