// One line of each file of the audit export, as the sheet fixes it. What a file does not tell is null here, and the
// rules say "not told" instead of guessing. More keys are welcome and not read.

import { z } from 'zod'

const told = <S extends z.ZodType>(schema: S) => schema.nullish().transform((value) => value ?? null)
const text = told(z.string())
const number = told(z.number())
const truth = told(z.boolean())
const texts = told(z.array(z.string()))
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const days = told(day)
const month = told(z.string().regex(/^\d{4}-\d{2}$/))

export const applicationLine = z.object({
  id: z.string(),
  person: text,
  unit: z.string(),
  channel: text,
  lodgedOn: days,
  acceptedBy: text,
  state: z.string(),
  category: text,
  class: text,
  regime: text,
  standard: number,
  ratio: number,
  amount: number,
  deadline: days,
  reviewDistrict: text,
  fundingDistrict: text,
  certificate: told(
    z.object({
      number: text,
      kind: text,
      occupationCode: text,
      level: number,
      issueDate: days,
      institution: text,
      state: text,
    }),
  ),
  holds: z.array(z.object({ kind: z.string(), since: z.string(), until: text })).default([]),
  month,
  item: text,
  obtainedVia: text,
  failed: texts,
  open: texts,
  unknown: texts,
})
export type ApplicationLine = z.output<typeof applicationLine>

export const paymentLine = z.object({
  id: z.string(),
  application: z.string(),
  amount: z.number(),
  orderedOn: day,
  listMonth: month,
  result: z.enum(['open', 'paid', 'failed']),
  resultOn: days,
  returnedOn: days,
  reason: text,
  order: text,
})
export type PaymentLine = z.output<typeof paymentLine>

export const unpaidLine = z.object({
  id: z.string(),
  application: z.string(),
  person: text,
  amount: z.number(),
  firstFailedOn: days,
  state: z.string(),
  contacts: told(z.union([z.number(), z.array(z.unknown()).transform((all) => all.length)])),
  settledOn: days,
})

export const recoupLine = z.object({
  id: z.string(),
  application: z.string(),
  amount: z.number(),
  cause: text,
  since: days,
  recovered: z
    .number()
    .nullish()
    .transform((sum) => sum ?? 0),
  closedOn: days,
  closedAs: text,
})

export const callLine = z.object({
  id: z.string(),
  application: z.string(),
  month,
  unit: z.string(),
  caller: text,
  result: z.string(),
  closedAt: text,
  attempts: told(z.union([z.number(), z.array(z.unknown()).transform((all) => all.length)])),
})

export const publicationLine = z.object({
  id: z.string(),
  unit: z.string(),
  openedAt: text,
  endsOn: days,
  confirmedAt: text,
  openedBy: text,
  confirmedBy: text,
  members: z.array(z.string()),
})

export const actLine = z.object({
  record: z.string(),
  kind: text,
  command: z.string(),
  actor: text,
  roles: texts,
  unit: text,
  at: text,
  receivedAt: text,
  countsAt: text,
})
export type ActLine = z.output<typeof actLine>

export const drawLine = z.object({
  month: z.string(),
  frameHash: text,
  seed: text,
  frame: z.array(z.string()),
  sample: z.array(z.object({ application: z.string(), unit: z.string() })),
})

export const factLine = z.object({
  person: z.string(),
  source: text,
  from: days,
  to: days,
  kind: z.string(),
  knownAt: text,
  withdrawnAt: text,
  id: text,
  withdrawnBy: text,
  value: z.unknown(),
})
export type FactLine = z.output<typeof factLine>

export const historyLine = z.object({
  person: z.string(),
  kind: text,
  type: text,
  date: days,
  occupationCode: text,
  level: number,
  category: text,
  state: text,
  application: text,
  knownAt: text,
})

export const catalogueLine = z.object({
  kind: z.string(),
  version: told(z.union([z.string(), z.number().transform(String)])),
  from: days,
  to: days,
  codes: z.array(z.string()).default([]),
})

export const deliveryLine = z.object({
  id: z.string(),
  source: text,
  receivedAt: text,
  watermark: days,
  lines: number,
  setAside: told(z.union([z.number(), z.array(z.unknown()).transform((all) => all.length)])),
})

export const bankLine = z.object({
  id: z.string(),
  file: text,
  receivedAt: text,
  payment: text,
  result: text,
  bankDate: days,
  reason: text,
  taken: truth,
})

export const orderLine = z.object({
  id: z.string(),
  month,
  writtenAt: text,
  payments: z.array(z.string()),
  again: texts,
})

export const owedLine = z.object({
  record: z.string(),
  kind: text,
  unit: text,
  role: text,
  list: text,
  next: text,
  due: text,
})

export const suspectLine = z.object({
  application: z.string(),
  since: text,
  fact: text,
  disposedAt: text,
  disposition: text,
})

export const tableLine = z.object({
  table: z.string(),
  asOf: text,
  row: z.string(),
  column: z.string(),
  value: told(z.union([z.number(), z.string()])),
})

export const personLine = z.object({ person: z.string(), sex: text, birthDate: days, household: z.unknown() })
