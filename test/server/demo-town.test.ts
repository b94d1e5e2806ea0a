import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccountsSchema, MUNICIPAL_PATHS, signInAnswerSchema } from '#shared/contracts/municipal.ts'
import { decideOn } from '#shared/domain/application/decision.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { RULE_IDS } from '#shared/policy/assessment.ts'
import { CATEGORIES } from '#shared/policy/vocabulary.ts'
import { ROLES } from '#shared/domain/staff/staff.ts'
import { instant } from '#shared/kernel/instant.ts'
import { addMonths, plainDate } from '#shared/kernel/plain-date.ts'
import { dossierOf } from '../../src-server/demo/dossier.ts'
import { loadTown } from '../../src-server/demo/load-town.ts'
import { momentOf } from '../../src-server/demo/moments.ts'
import { isTestIdentity } from '../../src-server/demo/test-numbers.ts'
import { inventTown } from '../../src-server/demo/town.ts'
import { createMunicipalApp, type MunicipalApp } from '../../src-server/http/app.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { asJson, ask } from './office.ts'

const TODAY = plainDate('2026-11-18')
const NOW = momentOf(TODAY, 9)
const town = inventTown({ seed: 1, today: TODAY })

describe('the invented town', () => {
  it('is the same for the same seed and day, and another for another', () => {
    expect(inventTown({ seed: 1, today: TODAY })).toEqual(town)
    expect(inventTown({ seed: 2, today: TODAY }).people).not.toEqual(town.people)
    expect(inventTown({ seed: 1, today: plainDate('2026-11-19') }).people).not.toEqual(town.people)
  })

  it('has some 150 people a district with numbers that nobody can have, each once', () => {
    const numbers = town.people.map(({ identityNumber }) => identityNumber)
    expect(numbers.length).toBeGreaterThanOrEqual(300)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(numbers.filter((number) => !isTestIdentity(number))).toEqual([])
    expect(town.people.filter(({ mobile }) => !/^154\d{8}$/.test(mobile ?? ''))).toEqual([])
    expect(new Set(town.people.map(({ mobile }) => mobile)).size).toBe(numbers.length)
  })

  it('has every role in both districts', () => {
    for (const unit of ['310117', '310115']) {
      const roles = town.staff.filter((person) => person.unit === unit).flatMap((person) => person.roles)
      expect(new Set(roles)).toEqual(new Set(ROLES))
    }
  })

  it('has certificates of the last 24 months', () => {
    const dates = town.people.flatMap(({ certificates }) => certificates.map(({ issueDate }) => issueDate))
    expect(dates.every((date) => date < TODAY && date >= addMonths(TODAY, -25))).toBe(true)
  })

  it('reaches all three answers, every category, and the rules that the town is about', () => {
    const outcomes = town.people.flatMap((person) =>
      person.certificates.map((certificate) => {
        const dossier = dossierOf(person, certificate, 1, NOW, person.id)
        const known = { person, notice: town.notice, others: [] }
        const decision = decideOn(dossier, known, { id: 'x', unitId: person.unit, on: TODAY, at: NOW })
        if (decision === null) throw new Error('the town contradicts itself')
        return decision.outcome
      }),
    )
    expect(new Set(outcomes.map(({ decision }) => decision))).toEqual(
      new Set(['eligible', 'ineligible', 'undetermined']),
    )
    const categories = new Set(outcomes.map(({ category }) => category))
    expect(CATEGORIES.filter((category) => !categories.has(category))).toEqual([])
    const reasons = new Set(outcomes.flatMap(({ failed, open }) => [...failed, ...open]))
    const notYet = ['regime', 'catalogue-class', 'student-once', 'annual-limit', 'employed-at-application']
    expect(RULE_IDS.filter((rule) => !reasons.has(rule) && !notYet.includes(rule))).toEqual([])
  })
})

describe('the town in a database', () => {
  let database: TestDatabase
  let app: MunicipalApp
  const lines: string[] = []

  beforeAll(async () => {
    database = await createTestDatabase()
    await loadTown(database.db, { now: NOW, seed: 1, report: (line) => lines.push(line) })
    app = createMunicipalApp({ db: database.db, clock: () => instant(NOW), log: () => undefined })
  })
  afterAll(() => database.drop())

  it('is a demonstration whose accounts can be seen and used', async () => {
    const told = demoAccountsSchema.parse(await (await ask(app, MUNICIPAL_PATHS.demoAccounts)).json())
    expect(told.accounts).toHaveLength(18)
    const [account] = told.accounts
    const request = { username: account?.username, password: told.password, device: town.people[0]?.id }
    const answer = await ask(app, MUNICIPAL_PATHS.signIn, asJson(request))
    expect(signInAnswerSchema.parse(await answer.json()).staff).toEqual(account)
  })

  it('holds applications in several states that were really decided, each with its events', async () => {
    const rows = await database.db.selectFrom('application').selectAll().execute()
    const records = rows.map((row) => applicationSchema.parse(row.record))
    expect(records.length).toBeGreaterThan(30)
    const states = new Set(records.map(({ state }) => state))
    for (const state of ['accepted', 'pending-facts', 'refused', 'returned', 'withdrawn'] as const) {
      expect(states).toContain(state)
    }
    const events = await database.db.selectFrom('application_event').select('application').execute()
    expect(new Set(events.map(({ application }) => application)).size).toBe(records.length)
    expect(records.every(({ contactApplicant }) => contactApplicant === null)).toBe(true)
  })

  it('is loaded into an empty database only', async () => {
    const count = () => database.db.selectFrom('person_file').select('id').execute()
    const before = await count()
    await loadTown(database.db, { now: NOW, seed: 2, report: (line) => lines.push(line) })
    expect(await count()).toEqual(before)
    expect(lines).toContain('the demo town is there already')
  })

  it('says what it holds', () => {
    expect(lines.join('\n')).toMatch(/310117 松江: \d+ people, \d+ certificates; applications: accepted \d+/)
  })
})
