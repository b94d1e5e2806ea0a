// The month under way in the complete town: applications of the last weeks go on through call, generation, audit,
// publication, confirmation and payment, some further than others, so that every desk has something to do. Everything is
// done by the commands and the gate of everyone else; what they refuse is left where it is.

import { batchMonthOf } from '#shared/calendar/batch-month.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import type { Role, Staff } from '#shared/domain/staff/staff.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { addDays, addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import { uuidV7 } from '#shared/kernel/uuid-v7.ts'
import { levelTitle } from '#shared/policy/vocabulary.ts'
import type { Tx } from '../db/database.ts'
import { applyMunicipal } from '../jobs/municipal-command.ts'
import { applyIn } from '../sync/apply-command.ts'
import { parseArrived } from '../sync/arrived-command.ts'
import { readApplication } from '../sync/postgres/application-rows.ts'
import { readSmallCase } from '../sync/postgres/case-rows.ts'
import { postgresTransaction } from '../sync/postgres/postgres-transaction.ts'
import type { Counter } from './lodgings.ts'
import { momentOf } from './moments.ts'
import type { Random } from './random.ts'
import type { Town } from './town.ts'

/** How far an application has come by today; in this order around all districts. */
const STAGES = [
  'paying',
  'unpaid',
  'sampled',
  'generated',
  'audited',
  'publicised',
  'confirmed',
  'accepted',
] as const
type Stage = (typeof STAGES)[number]

const PHONE = '021-12333'

interface Desk {
  readonly tx: Tx
  readonly random: Random
  readonly today: PlainDate
  readonly counter: Counter
  readonly staff: readonly Staff[]
  /** The last number that the counter's device has used. */
  seq: number
}

export async function livePresentMonth(tx: Tx, random: Random, town: Town): Promise<void> {
  let place = 0
  for (const counter of town.counters) {
    const seq = town.commands.filter(({ device }) => device === counter.device).length
    const desk: Desk = { tx, random, today: town.today, counter, staff: town.staff, seq }
    const staged = (await dueHere(desk)).map((record): [Application, Stage] => {
      place += 1
      return [record, STAGES[(place - 1) % STAGES.length] ?? 'accepted']
    })
    const at = (stages: readonly Stage[]) =>
      staged.filter(([, stage]) => stages.includes(stage)).map(([record]) => record)
    for (const record of at(['sampled'])) await call(desk, record)
    const beyond = at(['paying', 'unpaid', 'generated', 'audited', 'publicised', 'confirmed'])
    for (const { id } of beyond) await generate(desk, id)
    const audited = at(['paying', 'unpaid', 'audited', 'publicised', 'confirmed'])
    for (const { id } of audited) await byPerson(desk, 'reviewer', id, { type: 'approveRecord' }, -17)
    await publish(desk, at(['publicised']), -1)
    await confirm(desk, await publish(desk, at(['paying', 'unpaid', 'confirmed']), -16))
    for (const { id } of at(['paying', 'unpaid']))
      await pay(
        desk,
        id,
        at(['unpaid']).some((record) => record.id === id),
      )
  }
}

/** Accepted, eligible, with an account, and lodged before the last draw. */
async function dueHere({ tx, today, counter }: Desk): Promise<Application[]> {
  const rows = await tx
    .selectFrom('application')
    .where('unit', '=', counter.unit)
    .where('state', '=', 'accepted')
    .where('lodged_on', '<=', addDays(today, -20))
    .orderBy('id')
    .select('record')
    .execute()
  return rows
    .map(({ record }) => applicationSchema.parse(record))
    .filter(({ outcome, account }) => outcome?.decision === 'eligible' && account !== null)
}

const dayAt = ({ today }: Desk, days: number): Instant => momentOf(addDays(today, days), 10)

async function municipal(desk: Desk, target: string, body: CommandBody, days: number): Promise<void> {
  const { tx, random, counter } = desk
  const at = dayAt(desk, days)
  const held = (await readApplication(tx, target))?.record
  const act = {
    id: uuidV7(at, random.bytes(10)),
    target,
    unit: counter.unit,
    basedOn: held?.version ?? 0,
    body,
  }
  await applyMunicipal(tx, act, at)
}

async function byPerson(
  desk: Desk,
  role: Role,
  target: string,
  body: CommandBody,
  days: number,
): Promise<void> {
  const { tx, random, counter, staff } = desk
  const person = staff.find(({ unit, roles }) => unit === counter.unit && roles.includes(role))
  if (person === undefined) return
  const at = dayAt(desk, days)
  const held = (await readApplication(tx, target))?.record ?? (await readSmallCase(tx, target))
  desk.seq += 1
  const arrived = parseArrived(
    {
      id: uuidV7(at, random.bytes(10)),
      target,
      basedOn: held?.version ?? 0,
      unit: counter.unit,
      actor: person.id,
      actorName: person.name,
      at,
      body,
      device: counter.device,
      deviceCode: counter.deviceCode,
      deviceSeq: desk.seq,
    },
    {
      pushedBy: { staff: person.id, unit: person.unit, device: counter.device },
      receivedAt: instant(at + 1000),
      clockOffset: 0,
    },
  )
  if (arrived.ok) await applyIn(postgresTransaction(tx), arrived.value)
}

async function call(desk: Desk, { id, lodgedBy, applicant, certificate }: Application): Promise<void> {
  const target = uuidV7(dayAt(desk, -3), desk.random.bytes(10))
  const month = batchMonthOf(desk.today)
  const verifier = desk.staff.find(
    ({ unit, roles }) => unit === desk.counter.unit && roles.includes('verifier'),
  )
  await municipal(desk, id, { type: 'drawForCall', month, call: target }, -3)
  const person = {
    name: applicant.name,
    mobile: applicant.mobile,
    secondContact: applicant.secondContact,
    item: `${certificate?.occupationName ?? ''} ${levelTitle(certificate?.level ?? null)}`,
    institution: certificate?.institution ?? '',
  }
  const caller = verifier === undefined ? null : { id: verifier.id, name: verifier.name }
  const body = { month, application: id, acceptedBy: lodgedBy, carriedFrom: null, caller, person }
  await municipal(desk, target, { type: 'assignCall', ...body }, -3)
}

const generate = (desk: Desk, id: string): Promise<void> =>
  municipal(desk, id, { type: 'generateRecord', month: batchMonthOf(addMonths(desk.today, -1)) }, -18)

/** Null where there is nothing to publish. */
async function publish(desk: Desk, records: readonly Application[], days: number): Promise<string | null> {
  if (records.length === 0) return null
  const target = uuidV7(dayAt(desk, days), desk.random.bytes(10))
  const applications = records.map(({ id }) => id)
  const body = { applications, period: 'calendar-days', supervisionPhone: PHONE } as const
  await byPerson(desk, 'reviewer', target, { type: 'openPublication', ...body }, days)
  return target
}

async function confirm(desk: Desk, publication: string | null): Promise<void> {
  if (publication === null) return
  const list = await readSmallCase(desk.tx, publication)
  if (list?.kind !== 'publication') return
  const applications = list.members.map(({ application }) => application)
  await byPerson(desk, 'confirmer', publication, { type: 'confirmPublication', applications }, -4)
}

async function pay(desk: Desk, id: string, fails: boolean): Promise<void> {
  const payment = uuidV7(dayAt(desk, -3), desk.random.bytes(10))
  await municipal(desk, id, { type: 'orderPayment', payment, month: batchMonthOf(desk.today) }, -3)
  if (!fails) return
  const result = { payment, result: 'failed', reason: '账户已销户', on: addDays(desk.today, -1) } as const
  await municipal(desk, id, { type: 'importPayment', ...result }, -1)
}
