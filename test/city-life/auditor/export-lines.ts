// One line of each file of the audit export, as the order for it fixes the keys, and the further keys that it names. What a
// fixed key cannot tell is null; a further key or a file that is missing means "not told". More keys are welcome and not read.

import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'no day')
const moment = z.iso.datetime({ offset: true })
const month = z.string().regex(/^\d{4}-\d{2}$/, 'no month')
const yuan = z.int()
const words = z.array(z.string())
const level = z.int().min(1).max(5)
/** May be absent, which is the same as null. */
const told = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null)
const counted = told(z.union([z.int(), z.array(z.unknown()).transform((all) => all.length)]))

export const applicationLine = z.object({
  id: z.string(),
  person: told(z.string()),
  unit: z.string(),
  channel: told(z.string()),
  lodgedOn: told(day),
  acceptedBy: told(z.string()),
  state: z.string(),
  category: told(z.string()),
  class: told(z.string()),
  regime: told(z.string()),
  standard: told(yuan),
  ratio: told(z.number()),
  amount: told(yuan),
  deadline: told(day),
  reviewDistrict: told(z.string()),
  fundingDistrict: told(z.string()),
  certificate: told(
    z.object({
      number: told(z.string()),
      kind: told(z.string()),
      occupationCode: told(z.string()),
      level: told(level),
      issueDate: told(day),
      institution: told(z.string()),
      state: told(z.string()),
    }),
  ),
  holds: z.array(z.object({ kind: z.string(), since: moment, until: told(moment) })),
  month: told(month),
  item: told(z.string()),
  obtainedVia: told(z.string()),
  listed219: told(z.boolean()),
  aiItem: told(z.boolean()),
  evidence: told(
    z.object({ skilledPost: told(z.string()), papers: told(z.array(z.record(z.string(), z.unknown()))) }),
  ),
  generated: told(z.object({ amount: told(yuan) })),
  failed: told(words),
  open: told(words),
  unknown: told(words),
})
export type ApplicationLine = z.output<typeof applicationLine>

export const paymentLine = z.object({
  id: z.string(),
  application: z.string(),
  amount: yuan,
  orderedOn: day,
  listMonth: told(month),
  result: z.enum(['open', 'paid', 'failed']),
  resultOn: told(day),
  returnedOn: told(day),
  reason: told(z.string()),
  order: told(z.string()),
})
export type PaymentLine = z.output<typeof paymentLine>

export const unpaidLine = z.object({
  id: z.string(),
  application: z.string(),
  person: told(z.string()),
  amount: yuan,
  firstFailedOn: told(day),
  state: z.string(),
  contacts: counted,
  settledOn: told(day),
  unit: told(z.string()),
})
export type UnpaidLine = z.output<typeof unpaidLine>

export const recoupLine = z.object({
  id: z.string(),
  application: z.string(),
  amount: yuan,
  cause: told(z.string()),
  since: told(day),
  recovered: told(yuan),
  closedOn: told(day),
  closedAs: told(z.string()),
  paidOn: told(day),
  repayments: told(z.array(z.object({ on: day, amount: yuan }))),
})
export type RecoupLine = z.output<typeof recoupLine>

export const callLine = z.object({
  id: z.string(),
  application: z.string(),
  month,
  unit: z.string(),
  caller: told(z.string()),
  result: z.string(),
  closedAt: told(moment),
  attempts: counted,
})
export type CallLine = z.output<typeof callLine>

export const publicationLine = z.object({
  id: z.string(),
  unit: z.string(),
  openedAt: told(moment),
  startsOn: told(day),
  endsOn: told(day),
  confirmedAt: told(moment),
  openedBy: told(z.string()),
  confirmedBy: told(z.string()),
  members: words,
  state: told(z.string()),
  confirmations: told(z.array(z.object({ at: moment, by: z.string(), members: words }))),
})
export type PublicationLine = z.output<typeof publicationLine>

/** The place in the file is the server's order. */
export const actLine = z.object({
  record: z.string(),
  kind: told(z.string()),
  command: z.string(),
  actor: told(z.string()),
  roles: told(words),
  unit: told(z.string()),
  at: told(moment),
  receivedAt: told(moment),
  countsAt: told(moment),
  events: told(words),
})
export type ActLine = z.output<typeof actLine>

export const drawLine = z.object({
  month,
  frameHash: told(z.string()),
  seed: told(z.string()),
  frame: words,
  sample: z.array(z.object({ application: z.string(), unit: z.string() })),
  members: told(
    z.array(
      z.object({
        application: z.string(),
        person: z.union([z.int(), z.string()]),
        carriedFrom: told(z.string()),
      }),
    ),
  ),
  algorithm: told(z.string()),
  algorithmVersion: told(z.int()),
  frameTakenAt: told(moment),
  drawnAt: told(moment),
})
export type DrawLine = z.output<typeof drawLine>

export const factLine = z.object({
  person: z.string(),
  source: told(z.string()),
  from: told(day),
  to: told(day),
  kind: z.string(),
  knownAt: told(z.string()),
  withdrawnAt: told(z.string()),
  id: told(z.string()),
  value: told(z.record(z.string(), z.unknown())),
  delivery: told(z.string()),
  withdrawnBy: told(z.string()),
})
export type FactLine = z.output<typeof factLine>

export const personLine = z.object({
  person: z.string(),
  sex: told(z.string()),
  birthDate: told(day),
  household: told(z.object({ place: z.string(), district: told(z.string()) })),
})
export type PersonLine = z.output<typeof personLine>

/** What feeds say of other subsidies. */
export const historyLine = z.object({
  id: told(z.string()),
  person: z.string(),
  kind: told(z.string()),
  type: told(z.string()),
  date: told(day),
  issueDate: told(day),
  occupationCode: told(z.string()),
  level: told(level),
  category: told(z.string()),
  state: told(z.string()),
  application: told(z.string()),
  knownAt: told(z.string()),
  withdrawnAt: told(z.string()),
})
export type HistoryLine = z.output<typeof historyLine>

export const catalogueLine = z.object({
  kind: z.string(),
  version: told(z.union([z.string(), z.number().transform(String)])),
  from: told(day),
  to: told(day),
  codes: words,
})
export type CatalogueLine = z.output<typeof catalogueLine>

export const deliveryLine = z.object({
  id: z.string(),
  source: told(z.string()),
  receivedAt: told(moment),
  watermark: told(day),
  lines: counted,
  setAside: counted,
})
export type DeliveryLine = z.output<typeof deliveryLine>

export const bankLine = z.object({
  id: z.string(),
  file: told(z.string()),
  receivedAt: told(moment),
  payment: told(z.string()),
  result: told(z.string()),
  bankDate: told(day),
  reason: told(z.string()),
  taken: told(z.boolean()),
})
export type BankLine = z.output<typeof bankLine>

/** `again`: payments that this list only repeats from an earlier one. */
export const orderLine = z.object({
  id: z.string(),
  month: told(month),
  writtenAt: told(moment),
  payments: words,
  again: told(words),
})
export type OrderLine = z.output<typeof orderLine>

export const owedLine = z.object({
  record: z.string(),
  kind: told(z.string()),
  unit: told(z.string()),
  role: told(z.string()),
  list: told(z.string()),
  next: told(z.string()),
  due: told(z.string()),
})
export type OwedLine = z.output<typeof owedLine>

export const suspectLine = z.object({
  application: z.string(),
  since: told(z.string()),
  fact: z.unknown(),
  disposedAt: told(z.string()),
  disposition: told(z.string()),
})
export type SuspectLine = z.output<typeof suspectLine>

export const tableLine = z.object({
  table: z.string(),
  asOf: told(day),
  row: z.string(),
  column: z.string(),
  value: told(z.union([z.number(), z.string()])),
})
export type TableLine = z.output<typeof tableLine>

export const manifestLine = z.object({
  asOf: told(day),
  files: told(z.record(z.string(), z.object({ rows: told(z.int()), sha256: told(z.string()) }))),
})
