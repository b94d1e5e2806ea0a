// A publication on the real server: what is done to the list is done to the applications on it in one transaction.

import { addDays, plainDate } from '#shared/kernel/plain-date.ts'
import { testIdentity } from '../../src-server/demo/test-numbers.ts'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { accept, DOSSIER, MORNING } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { applyMunicipal } from '../../src-server/jobs/municipal-command.ts'
import { type Office, openOffice, personLike, SONGJIANG, type Workstation } from './office.ts'

const DAY = 86_400_000
const AFTER_THE_PERIOD = instant(MORNING + 20 * DAY)

let office: Office
let counter: Workstation
let audit: Workstation
let head: Workstation
let confirming: Workstation
let lodged = 0

beforeAll(async () => {
  office = await openOffice()
  const hired = async (name: string, role: 'clerk' | 'reviewer' | 'supervisor' | 'confirmer') =>
    office.workstation(await office.hire(name, SONGJIANG, [role]))
  counter = await hired('clerk', 'clerk')
  audit = await hired('reviewer', 'reviewer')
  head = await hired('supervisor', 'supervisor')
  confirming = await hired('confirmer', 'confirmer')
}, 60_000)
afterAll(() => office.drop())

async function applicationOf(id: string): Promise<Application> {
  const row = await office.db
    .selectFrom('application')
    .where('id', '=', id)
    .select('record')
    .executeTakeFirstOrThrow()
  return applicationSchema.parse(row.record)
}

/** Taken in, generated, approved. */
async function audited(): Promise<string> {
  lodged += 1
  const identityNumber = testIdentity(SONGJIANG, addDays(plainDate('1961-01-01'), lodged), 'male')
  await office.enter(personLike({ identityNumber }))
  const command = counter.seal(accept({ ...DOSSIER, applicant: { ...DOSSIER.applicant, identityNumber } }))
  await counter.push(command)
  const { target } = command
  const act = { id: randomUUID(), target, unit: SONGJIANG, basedOn: 1 }
  const body = { type: 'generateRecord' as const, month: '2026-01' }
  await office.db.transaction().execute((tx) => applyMunicipal(tx, { ...act, body }, instant(MORNING + 1000)))
  const approved = audit.seal({ type: 'approveRecord' }, { target, basedOn: 2 })
  expect(await audit.push(approved)).toMatchObject([{ status: 'applied' }])
  return target
}

async function open(applications: readonly string[]): Promise<string> {
  const body: CommandBody = {
    type: 'openPublication',
    applications: [...applications],
    period: 'working-days',
    supervisionPhone: '12333',
  }
  const command = audit.seal(body)
  expect(await audit.push(command)).toMatchObject([{ status: 'applied' }])
  return command.target
}

const states = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await applicationOf(id)).state))

describe('a publication on the server', () => {
  it('takes its records with it, and leaves off what was withdrawn before it arrived', async () => {
    const ids = [await audited(), await audited(), await audited()]
    const gone = ids[1] ?? ''
    await counter.push(
      counter.seal({ type: 'withdrawApplication', reason: '本人要求' }, { target: gone, basedOn: 3 }),
    )
    const publication = await open(ids)
    expect(await states(ids)).toEqual(['publicised', 'withdrawn', 'publicised'])
    expect((await applicationOf(ids[0] ?? '')).publication).toBe(publication)
  })

  it('an objection holds its record alone, and an answer that dismisses it lets it go on', async () => {
    const ids = [await audited(), await audited()]
    const [objected = '', other = ''] = ids
    const publication = await open(ids)
    const objection = audit.seal(
      { type: 'objectToRecord', application: objected, ground: '未参加考试' },
      { target: publication, basedOn: 1 },
    )
    expect(await audit.push(objection)).toMatchObject([{ status: 'applied' }])
    expect((await applicationOf(objected)).holds).toMatchObject([{ id: objection.id, kind: 'objection' }])
    expect((await applicationOf(other)).holds).toEqual([])
    const answer = head.seal(
      { type: 'answerObjection', objection: objection.id, answer: '考场记录属实', upheld: false },
      { target: publication, basedOn: 2 },
    )
    expect(await head.push(answer)).toMatchObject([{ status: 'applied' }])
    expect((await applicationOf(objected)).holds).toEqual([])
  })

  it('SYNC-4 is confirmed after its last day only, by a confirmer, once, and each record with it', async () => {
    const ids = [await audited(), await audited()]
    const target = await open(ids)
    const body: CommandBody = { type: 'confirmPublication', applications: ids }
    const early = confirming.seal(body, { target, basedOn: 1 })
    expect(await confirming.push(early)).toMatchObject([
      { status: 'refused', fault: { fault: 'periodRuns' } },
    ])
    expect(await audit.push(audit.seal(body, { target, basedOn: 1 }))).toMatchObject([
      { status: 'refused', fault: { fault: 'roleMissing' } },
    ])
    office.clock.now = AFTER_THE_PERIOD
    const later = await office.workstation(confirming.staff)
    const confirmed = later.seal(body, { target, basedOn: 1, at: AFTER_THE_PERIOD })
    expect(await later.push(confirmed)).toMatchObject([{ status: 'applied' }])
    expect(await states(ids)).toEqual(['confirmed', 'confirmed'])
    const [first = ''] = ids
    const { version, confirmedBy } = await applicationOf(first)
    expect(confirmedBy).toBe(confirming.staff.id)
    // SYNC-4: the same command again changes nothing.
    expect(await later.push(confirmed)).toMatchObject([{ status: 'applied', replayed: true }])
    expect((await applicationOf(first)).version).toBe(version)
  })
})
