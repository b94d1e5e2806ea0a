// What surrounds every endpoint: versions, bodies, strangers, breakdowns, and what the log may not say.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { healthSchema, MUNICIPAL_PATHS, personLookupAnswerSchema } from '#shared/contracts/municipal.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { instant } from '#shared/kernel/instant.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { testIdentity } from '../../src-server/demo/test-numbers.ts'
import { MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { openDatabase } from '../../src-server/db/database.ts'
import { createMunicipalApp } from '../../src-server/http/app.ts'
import { asJson, type Office, openOffice, SONGJIANG, type Workstation } from './office.ts'

let office: Office
let clerk: Workstation

beforeAll(async () => {
  office = await openOffice()
  await office.enter(PERSON)
  clerk = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk']))
})
afterAll(() => office.drop())

const told = async (answer: Response): Promise<unknown> => [answer.status, await answer.json()]

describe('every exchange', () => {
  it.each([undefined, '0', '3', 'one'])(
    'SYNC-16 of protocol version %s is told to update',
    async (version) => {
      const headers = version === undefined ? {} : { [PROTOCOL_HEADER]: version }
      const answer = await office.app.request(MUNICIPAL_PATHS.changes, { headers })
      expect(await told(answer)).toEqual([426, { error: { fault: 'protocolOutdated' } }])
    },
  )

  it('SYNC-16 may ask for the health whatever its version', async () => {
    const health = healthSchema.parse(await (await office.app.request(MUNICIPAL_PATHS.health)).json())
    expect(health).toMatchObject({ protocol: PROTOCOL_VERSION, now: office.clock.now, demonstration: false })
  })

  it.each(['not json', '[]', '{}', '{"commands":[]}', '{"commands":[{}]}', '{"commands":"x"}'])(
    'refuses the malformed body %s',
    async (body) => {
      const answer = await clerk.request(MUNICIPAL_PATHS.commands, { method: 'POST', body })
      expect(await told(answer)).toMatchObject([400, { error: { fault: 'invalidRequest' } }])
    },
  )

  it('refuses more than a hundred commands at once', async () => {
    const commands = Array.from({ length: 101 }, () => ({}))
    expect((await clerk.request(MUNICIPAL_PATHS.commands, asJson({ commands }))).status).toBe(400)
  })

  it('refuses a body beyond the limit', async () => {
    const answer = await clerk.request(
      MUNICIPAL_PATHS.personLookup,
      asJson({ identityNumber: 'x'.repeat(20_000) }),
    )
    expect(await told(answer)).toMatchObject([413, { error: { fault: 'invalidRequest' } }])
  })

  it('answers an unknown path with a fault', async () => {
    expect(await told(await clerk.request('/admin'))).toEqual([404, { error: { fault: 'notAllowedHere' } }])
  })

  it('keeps the accounts to itself where the database is no demonstration', async () => {
    expect((await office.app.request(MUNICIPAL_PATHS.demoAccounts)).status).toBe(404)
  })
})

describe('looking up a person', () => {
  const look = (desk: Workstation, identityNumber: string): Promise<Response> =>
    desk.request(MUNICIPAL_PATHS.personLookup, asJson({ identityNumber }))

  it('finds a file by the full number, and writes down who looked at whom', async () => {
    const { person } = personLookupAnswerSchema.parse(await (await look(clerk, PERSON.identityNumber)).json())
    expect(person?.id).toBe(PERSON.id)
    const rows = await office.db.selectFrom('person_lookup').selectAll().execute()
    expect(rows).toMatchObject([{ staff: clerk.staff.id, device: clerk.device, person: PERSON.id }])
  })

  it('answers null for somebody without a file, and writes that down, too', async () => {
    expect(await told(await look(clerk, testIdentity(SONGJIANG, plainDate('1961-05-05'), 'male')))).toEqual([
      200,
      { person: null },
    ])
    const { person } = await office.db
      .selectFrom('person_lookup')
      .orderBy('id', 'desc')
      .select('person')
      .executeTakeFirstOrThrow()
    expect(person).toBeNull()
  })

  it('is refused to roles that do not take people in', async () => {
    const confirmer = await office.workstation(await office.hire('confirmer', SONGJIANG, ['confirmer']))
    expect(await told(await look(confirmer, PERSON.identityNumber))).toMatchObject([
      403,
      { error: { fault: 'roleMissing' } },
    ])
  })

  it('takes no part of a number', async () => {
    expect((await look(clerk, PERSON.identityNumber.slice(0, 17))).status).toBe(400)
  })
})

describe('a breakdown', () => {
  it('says that the database is unreachable, not that something is wrong with the request', async () => {
    const db = openDatabase('postgres://nobody@127.0.0.1:1/none')
    const app = createMunicipalApp({ db, clock: () => instant(MORNING), log: () => undefined })
    expect(await told(await app.request(MUNICIPAL_PATHS.health))).toEqual([
      503,
      { error: { fault: 'databaseUnreachable' } },
    ])
    await db.destroy()
  })

  it('leaks nothing to the asker and nothing personal to the log', async () => {
    await office.db.updateTable('person_file').set({ record: '{"name":"not a file"}' }).execute()
    const broken = await clerk.request(
      MUNICIPAL_PATHS.personLookup,
      asJson({ identityNumber: PERSON.identityNumber }),
    )
    expect(await told(broken)).toEqual([500, { error: { fault: 'serverBroken' } }])
    expect(office.logged).toHaveLength(1)
    expect(office.logged.join()).toContain('/persons/lookup')
    expect(office.logged.join()).not.toContain(PERSON.identityNumber)
    expect(office.logged.join()).not.toContain('not a file')
  })
})
