// The way of one application from the acceptance to the bank's yes, through the gate of every command, for tests of what
// the city has paid.

import { randomUUID } from 'node:crypto'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { applyMunicipal } from '../../src-server/jobs/municipal-command.ts'
import type { Office, Workstation } from './office.ts'

export async function recordOf({ db }: Office, id: string): Promise<Application> {
  const { record } = await db
    .selectFrom('application')
    .where('id', '=', id)
    .select('record')
    .executeTakeFirstOrThrow()
  return applicationSchema.parse(record)
}

/** An act of the server; answers what became of it: `applied`, or the fault's name. */
export async function municipal(office: Office, target: string, body: CommandBody): Promise<string> {
  const { unit, version } = await recordOf(office, target)
  const act = { id: randomUUID(), target, unit, basedOn: version, body }
  const outcome = await office.db
    .transaction()
    .execute((tx) => applyMunicipal(tx, act, instant(office.clock.now)))
  if (outcome === null) return 'waits'
  return 'fault' in outcome ? outcome.fault.fault : outcome.status
}

export interface Ordered {
  readonly application: string
  readonly payment: string
}

/** From accepted to the order for the bank. */
export async function orderFor(office: Office, audit: Workstation, application: string): Promise<Ordered> {
  const publication = randomUUID()
  const payment = randomUUID()
  await done(municipal(office, application, { type: 'generateRecord', month: '2026-01' }))
  const { version } = await recordOf(office, application)
  const approve = audit.seal({ type: 'approveRecord' }, { target: application, basedOn: version })
  const [approved] = await audit.push(approve)
  await done(Promise.resolve(approved?.status ?? ''))
  await done(municipal(office, application, { type: 'publiciseRecord', publication }))
  await done(municipal(office, application, { type: 'confirmRecord', publication }))
  await done(municipal(office, application, { type: 'orderPayment', payment, month: '2026-02' }))
  return { application, payment }
}

export async function payOut(office: Office, audit: Workstation, application: string): Promise<Ordered> {
  const ordered = await orderFor(office, audit, application)
  const { payment } = ordered
  await done(
    municipal(office, application, {
      type: 'importPayment',
      payment,
      result: 'paid',
      reason: null,
      on: shanghaiDate(instant(office.clock.now)),
    }),
  )
  return ordered
}

async function done(answer: Promise<string>): Promise<void> {
  const said = await answer
  if (said !== 'applied') throw new Error(`a step to the money answered ${said}`)
}
