// A small office for the tests of the municipal server: the real application on a real database with a clock that the
// test moves, staff of two districts, two people, and workstations that number their commands as the host does.

import { randomUUID } from 'node:crypto'
import {
  MUNICIPAL_PATHS,
  changeLineSchema,
  commandOutcomesSchema,
  signInAnswerSchema,
} from '#shared/contracts/municipal.ts'
import type { ChangeLine, CommandOutcome, Cursor } from '#shared/contracts/municipal.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Role, Staff } from '#shared/domain/staff/staff.ts'
import { MORNING, NOTICE, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { addStaff } from '../../src-server/staff/add-staff.ts'
import { hashPassword } from '../../src-server/staff/password.ts'
import { createMunicipalApp, type MunicipalApp } from '../../src-server/http/app.ts'
import { publish } from '../../src-server/sync/publish.ts'
import { CITY_STREAM } from '../../src-server/db/schema.ts'
import { sql } from 'kysely'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'

export const PASSWORD = 'a password of the tests'
const passwordHash = hashPassword(PASSWORD)
export const SONGJIANG = '310117'
export const PUDONG = '310115'

export interface Office extends TestDatabase {
  readonly app: MunicipalApp
  /** Moves the server's clock. */
  readonly clock: { now: number }
  readonly logged: string[]
  readonly hire: (username: string, unit: string, roles: readonly Role[]) => Promise<Staff>
  /** Enters or replaces a person's file and publishes it to its unit. */
  readonly enter: (person: PersonFile) => Promise<void>
  readonly workstation: (staff: Staff) => Promise<Workstation>
}

export interface Workstation {
  readonly device: string
  readonly staff: Staff
  /** Seals an act as the host does; the change is for tests of what a host never does. */
  readonly seal: (body: CommandBody, change?: Partial<Command>) => Command
  readonly request: (path: string, init?: RequestInit) => Promise<Response>
  readonly push: (...commands: readonly unknown[]) => Promise<CommandOutcome[]>
  readonly pull: (cursor: Cursor) => Promise<ChangeLine[]>
}

export async function openOffice(): Promise<Office> {
  const database = await createTestDatabase()
  const clock = { now: MORNING + 60_000 }
  const logged: string[] = []
  const app = createMunicipalApp({
    db: database.db,
    clock: () => instant(clock.now),
    log: (line) => logged.push(line),
  })
  const office: Office = {
    ...database,
    app,
    clock,
    logged,
    hire: async (username, unit, roles) => {
      const staff: Staff = { id: randomUUID(), username, name: `测试${username}`, unit, roles: [...roles] }
      await database.db
        .transaction()
        .execute(async (tx) =>
          addStaff(tx, { ...staff, passwordHash: await passwordHash }, instant(MORNING - 86_400_000)),
        )
      return staff
    },
    enter: (person) => enterPerson(database, person),
    workstation: (staff) => openWorkstation(app, staff),
  }
  await database.db
    .insertInto('city_notice')
    .values({ notice: JSON.stringify(NOTICE) })
    .execute()
  await database.db
    .transaction()
    .execute((tx) => publish(tx, [{ stream: CITY_STREAM, kind: 'city-notice', record: null }], sql`select 1`))
  return office
}

/** A paper of no particular kind that this desk takes in: an act that commutes. */
export const otherPaper = ({ staff }: Workstation, remark: string): CommandBody => ({
  type: 'attachMaterial',
  material: {
    id: randomUUID(),
    kind: 'other',
    originalSeen: true,
    copyKept: false,
    scans: [],
    remark,
    seenBy: staff.id,
    seenAt: MORNING,
  },
})

async function enterPerson({ db }: TestDatabase, person: PersonFile): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const row = {
      unit: person.unit,
      identity_number: person.identityNumber,
      record: JSON.stringify(person),
      known_at: new Date(person.knownAt),
    }
    await tx
      .insertInto('person_file')
      .values({ id: person.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
    await publish(tx, [{ stream: person.unit, kind: 'person', record: person.id }], sql`select 1`)
  })
}

export const asJson = (body: unknown): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
})

/** A request with the protocol header, and the token where there is one. */
export function ask(
  app: MunicipalApp,
  path: string,
  init: RequestInit = {},
  token?: string,
): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set(PROTOCOL_HEADER, String(PROTOCOL_VERSION))
  if (token !== undefined) headers.set('authorization', `Bearer ${token}`)
  return Promise.resolve(app.request(path, { ...init, headers }, {}))
}

async function openWorkstation(app: MunicipalApp, staff: Staff): Promise<Workstation> {
  const device = randomUUID()
  const answer = await ask(
    app,
    MUNICIPAL_PATHS.signIn,
    asJson({ username: staff.username, password: PASSWORD, device }),
  )
  const { token, deviceCode } = signInAnswerSchema.parse(await answer.json())
  let deviceSeq = 0
  const request = (path: string, init?: RequestInit): Promise<Response> => ask(app, path, init, token)
  return {
    device,
    staff,
    request,
    seal: (body, change = {}) => {
      deviceSeq += 1
      return {
        id: randomUUID(),
        target: randomUUID(),
        basedOn: 0,
        unit: staff.unit,
        actor: staff.id,
        actorName: staff.name,
        at: MORNING,
        device,
        deviceCode,
        deviceSeq,
        body,
        ...change,
      }
    },
    push: async (...commands) => {
      const pushed = await request(MUNICIPAL_PATHS.commands, asJson({ commands }))
      if (pushed.status !== 200) throw new Error(`push answered ${pushed.status}: ${await pushed.text()}`)
      return commandOutcomesSchema.parse(await pushed.json()).outcomes
    },
    pull: async ({ epoch, of, unit, city }) => {
      const query = new URLSearchParams({ unit: String(unit), city: String(city) })
      if (epoch !== null) query.set('epoch', epoch)
      if (of !== null) query.set('of', of)
      const page = await request(`${MUNICIPAL_PATHS.changes}?${query}`)
      return (await page.text())
        .trimEnd()
        .split('\n')
        .map((line) => changeLineSchema.parse(JSON.parse(line)))
    },
  }
}

/** The same person in another district, with facts of their own. */
export const personLike = (change: Partial<PersonFile>): PersonFile => ({
  ...PERSON,
  id: randomUUID(),
  ...change,
})
