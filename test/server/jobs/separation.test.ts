// 谁审核，谁负责: a person with audit right is refused confirmation at each of four levels. The fourth, the database, also
// refuses what slips past all code.

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/case/command.ts'
import { offers } from '#shared/domain/case/transition.ts'
import { PUBLICATION_TRANSITIONS } from '#shared/domain/publication/transitions.ts'
import { publicationDesign } from '#shared/domain/publication/publication-design.ts'
import { rolesAreSeparate, ROLES } from '#shared/domain/staff/staff.ts'
import { accept, CERTIFICATE, DOSSIER, KNOWN, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { applyMunicipal } from '../../../src-server/jobs/municipal-command.ts'
import { type Office, openOffice, SONGJIANG, type Workstation } from '../office.ts'

const DAY = 86_400_000
let office: Office
let audit: Workstation
let publication: string
let application: string

beforeAll(async () => {
  office = await openOffice()
  await office.enter(PERSON)
  const counter = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
  audit = await office.workstation(await office.hire('reviewer', SONGJIANG, ['reviewer']))
  const lodge = counter.seal(accept({ ...DOSSIER, certificate: CERTIFICATE }))
  application = lodge.target
  await counter.push(lodge)
  await act({ type: 'generateRecord', month: '2026-01' })
  const { version } = await record()
  await audit.push(audit.seal({ type: 'approveRecord' }, { target: application, basedOn: version }))
  const open = audit.seal({
    type: 'openPublication',
    applications: [application],
    period: 'calendar-days',
    supervisionPhone: '021-00000000',
  })
  publication = open.target
  const [opened] = await audit.push(open)
  expect(opened?.status).toBe('applied')
}, 60_000)
afterAll(() => office.drop())

async function record(): Promise<Application> {
  const row = await office.db
    .selectFrom('application')
    .where('id', '=', application)
    .select('record')
    .executeTakeFirstOrThrow()
  return applicationSchema.parse(row.record)
}

async function act(body: CommandBody): Promise<void> {
  const { version } = await record()
  const municipal = { id: randomUUID(), target: application, unit: SONGJIANG, basedOn: version, body }
  const outcome = await office.db
    .transaction()
    .execute((tx) => applyMunicipal(tx, municipal, instant(MORNING)))
  expect(outcome?.status).toBe('applied')
}

describe('a person with audit right is refused confirmation', () => {
  const confirm = (): CommandBody => ({ type: 'confirmPublication', applications: [application] })

  it('by the table that the interface offers from: every role but confirmation together sees no confirmation', () => {
    const row = PUBLICATION_TRANSITIONS.find(({ command }) => command === 'confirmPublication')
    if (row === undefined) throw new Error('publications are confirmed')
    const others = ROLES.filter((role) => role !== 'confirmer')
    expect(offers(row, 'open', others)).toBe(false)
    expect(offers(row, 'open', ['confirmer'])).toBe(true)
    expect(rolesAreSeparate(['reviewer', 'confirmer'])).toBe(false)
  })

  it('by the shared table, on the workstation as on the server', () => {
    const command = audit.seal(confirm(), { target: publication })
    const actor = { id: audit.staff.id, unit: SONGJIANG, roles: ['reviewer' as const] }
    const decided = publicationDesign.decide(null, command, actor, {
      stage: 'proposed',
      known: KNOWN,
      members: [],
    })
    expect(decided).toMatchObject({ ok: false, error: { fault: { fault: 'roleMissing' } } })
  })

  it('in the server’s transaction: with the role taken from the database, and by case where the roles have changed', async () => {
    const later = instant(MORNING + 10 * DAY)
    office.clock.now = later
    const desk = await office.workstation(audit.staff)
    const first = desk.seal(confirm(), { target: publication, basedOn: 1, at: later })
    const [refused] = await desk.push(first)
    expect(refused).toMatchObject({ status: 'refused', fault: { fault: 'roleMissing' } })
    await office.db
      .insertInto('staff_roles')
      .values({ staff: audit.staff.id, valid_from: new Date(MORNING + 9 * DAY), roles: ['confirmer'] })
      .execute()
    const second = desk.seal(confirm(), { target: publication, basedOn: 1, at: later })
    const [stillRefused] = await desk.push(second)
    expect(stillRefused).toMatchObject({ status: 'refused', fault: { fault: 'confirmsOwnAudit' } })
    expect((await record()).state).toBe('publicised')
  })

  it('in the database, whatever the code above says', async () => {
    const { auditedBy, ...rest } = await record()
    expect(auditedBy).toBe(audit.staff.id)
    const written = office.db
      .updateTable('application')
      .set({ record: JSON.stringify({ ...rest, auditedBy, confirmedBy: auditedBy }) })
      .where('id', '=', application)
    await expect(written.execute()).rejects.toMatchObject({ constraint: 'audit_apart_from_confirmation' })
    const roles = office.db.insertInto('staff_roles').values({
      staff: audit.staff.id,
      valid_from: new Date(MORNING + 20 * DAY),
      roles: ['reviewer', 'confirmer'],
    })
    await expect(roles.execute()).rejects.toMatchObject({ code: '23514' })
  })
})
