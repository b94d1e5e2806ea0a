// `municipal replay` as the operator runs it: on a named database, and beside a server on the embedded one.

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { applicationEventSchema } from '#shared/domain/application/events.ts'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { notice2025No7 } from '#shared/policy/parameters/notice-2025-7.ts'
import { CURRENT_RULE_SET, RULE_SETS, type RuleSet } from '#shared/policy/rule-set.ts'
import { loadTown } from '../../src-server/demo/load-town.ts'
import { momentOf } from '../../src-server/demo/moments.ts'
import { readPostmaster } from '../../src-server/db/embedded/postmaster.ts'
import { replay } from '../../src-server/commands/replay.ts'
import { Failure, UsageError } from '../../src-server/commands/subcommand.ts'
import { findApplication } from '../../src-server/replay/find-application.ts'
import { reportReplay } from '../../src-server/replay/replay-report.ts'
import { storedDecisions } from '../../src-server/replay/stored-decisions.ts'
import { createTestDatabase, type TestDatabase } from '../database/test-database.ts'
import { end, serve, temporaryFolder } from './processes.ts'

/** Starts of whole processes, on a machine that may be busy. */
const SLOW = 120_000
const PROGRAM = fileURLToPath(new URL('../../scripts/municipal.mjs', import.meta.url))
const TODAY = plainDate('2026-11-18')

interface Answer {
  readonly code: number
  readonly out: string
  readonly error: string
}

const run = (url: string, ...args: readonly string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const environment = { ...process.env, DATABASE_URL: url }
    const child = execFile(
      process.execPath,
      [PROGRAM, 'replay', ...args],
      { env: environment },
      (_, out, error) => {
        resolve({ code: child.exitCode ?? -1, out, error })
      },
    )
  })

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await loadTown(database.db, { now: momentOf(TODAY, 9), today: TODAY, report: () => undefined })
}, SLOW)
afterAll(() => database.drop())

/** An application of the town whose decision is as asked. */
async function lodgedAs(decision: string): Promise<{ readonly id: string; readonly receipt: string }> {
  const row = await database.db
    .selectFrom('application')
    .where(sql`record->'outcome'->>'decision'`, '=', decision)
    .select(['id', sql<string>`record->>'receipt'`.as('receipt')])
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return row
}

/** The same record once more under another id, its first event changed as nobody could change it in place. */
async function forged(id: string, change: (event: string) => string): Promise<string> {
  const copy = crypto.randomUUID()
  await sql`insert into application select ${copy}::uuid, unit, identity_number, version, state, lodged_on,
    nextval('lodging_order'), record, updated_at from application where id = ${id}::uuid`.execute(database.db)
  const { event } = await database.db
    .selectFrom('application_event')
    .where('application', '=', id)
    .orderBy('version')
    .select(sql<string>`event::text`.as('event'))
    .executeTakeFirstOrThrow()
  await database.db
    .insertInto('application_event')
    .values({
      application: copy,
      version: 1,
      position: 0,
      command: crypto.randomUUID(),
      type: 'lodged',
      event: change(event),
      received_at: new Date(),
    })
    .execute()
  return copy
}

describe('municipal replay', () => {
  it(
    'gives a decision again',
    async () => {
      const { id } = await lodgedAs('eligible')
      const byId = await run(database.url, id)
      expect(byId).toMatchObject({ code: 0, error: '' })
      expect(byId.out).toMatch(
        /stored: eligible, \d+ yuan, deadline \d{4}-\d\d-\d\d\n {2}2026\.2: the same answer/,
      )
    },
    SLOW,
  )

  it('finds nothing different in any stored decision', async () => {
    const applications = await database.db.selectFrom('application').select('id').execute()
    const decisions = (
      await Promise.all(applications.map(({ id }) => storedDecisions(database.db, id)))
    ).flat()
    expect(decisions.length).toBeGreaterThan(20)
    expect(new Set(decisions.map(({ event }) => event))).toEqual(new Set(['lodged', 'refused']))
    const reports = decisions.map((decision) => reportReplay(decision, null, RULE_SETS))
    expect(reports.filter(({ same }) => same !== true)).toEqual([])
  })

  it(
    'ends with 1 where an answer is not as stored, and says what without saying who',
    async () => {
      const { id } = await lodgedAs('eligible')
      const copy = await forged(id, (event) =>
        event
          .replace(/"amount": \d+/, '"amount": 1')
          .replace(/"category": "[a-z-]+", "decision"/, '"category": "disabled", "decision"'),
      )
      const answer = await run(database.url, copy)
      expect(answer.code).toBe(1)
      expect(answer.error).toBe('1 of 1 not as stored\n')
      expect(answer.out).toMatch(
        /2026\.2: ANOTHER ANSWER\n(?: {4}answer {5}category changed\n)? {4}answer {5}amount: 1 -> \d+/,
      )
      const { name, identityNumber, mobile } = await person(id)
      for (const personal of [name, identityNumber, mobile, 'disabled'])
        expect(answer.out).not.toContain(personal)
    },
    SLOW,
  )

  it('leads from a number on any paper to its application', async () => {
    const { id, receipt } = await lodgedAs('undetermined')
    expect(await findApplication(database.db, receipt)).toBe(id)
    expect(await findApplication(database.db, id)).toBe(id)
    for (const unknown of ['310117-Z99-000001', '310117-A01-999999999999', crypto.randomUUID(), '张某'])
      expect(await findApplication(database.db, unknown)).toBeNull()
  })

  it('says in a sentence what it cannot do', async () => {
    vi.stubEnv('DATABASE_URL', database.url)
    await expect(replay.run([])).rejects.toThrow(new UsageError('name one application'))
    await expect(replay.run(['x', '--rule-set', '1999.1'])).rejects.toThrow(
      new UsageError('no such rule set; there are 2026.2'),
    )
    await expect(replay.run(['310117-Z99-000001'])).rejects.toThrow(new Failure('no such application'))
    vi.unstubAllEnvs()
  })

  it('says which parameter, rule and answer another version changes', async () => {
    const stricter: RuleSet = {
      ...CURRENT_RULE_SET,
      version: 'made-up',
      regimes: CURRENT_RULE_SET.regimes.map((outer) => ({
        ...outer,
        value: outer.value.map((entry) =>
          entry.value.programme === notice2025No7
            ? { ...entry, value: { programme: { ...notice2025No7, continuousEmploymentMonths: 36 } } }
            : entry,
        ),
      })),
    }
    const { rows } = await sql<{
      event: unknown
      version: number
    }>`select event, version from application_event
      where type = 'lodged' and event->'decision'->'outcome'->>'category' = 'in-service'
        and event->'decision'->'outcome'->>'regime' = '2025-7'
        and event->'decision'->'outcome'->>'decision' = 'eligible' limit 1`.execute(database.db)
    const event = applicationEventSchema.parse(rows[0]?.event)
    if (event.type !== 'lodged') throw new Error('a lodging was asked for')
    const { lines, same } = reportReplay(
      { version: 1, event: event.type, decision: event.decision },
      'made-up',
      [...RULE_SETS, stricter],
    )
    expect(same).toBe(true)
    expect(lines).toContain('  2026.2: the same answer')
    expect(lines).toContain('  made-up: ANOTHER ANSWER')
    expect(lines).toContain('    answer     decision: "eligible" -> "ineligible"')
    expect(lines).toContain('    rule       continuous-employment: met -> not-met')
    expect(lines).toContain('    parameter  programme.continuousEmploymentMonths: 6 -> 36')
  })

  it(
    'reads beside a server on its embedded database, without a second one',
    async () => {
      const folder = await temporaryFolder()
      const server = await serve(folder.path, '--demo', '--applications', '0')
      try {
        const cluster = join(folder.path, 'postgres', 'home', 'cluster')
        const before = await readPostmaster(cluster)
        const answer = await run('', '310117-A01-000001', '--data-dir', folder.path)
        expect(answer).toMatchObject({ code: 0, error: '' })
        expect(answer.out).toContain('the same answer')
        expect(await readPostmaster(cluster)).toEqual(before)
        expect((await fetch(`${server.url}/health`)).status).toBe(200)
      } finally {
        await end(server, 'SIGTERM')
        await folder.remove()
      }
    },
    SLOW,
  )
})

async function person(id: string) {
  return await database.db
    .selectFrom('application')
    .where('id', '=', id)
    .select([
      sql<string>`record->'applicant'->>'name'`.as('name'),
      sql<string>`record->'applicant'->>'identityNumber'`.as('identityNumber'),
      sql<string>`record->'applicant'->>'mobile'`.as('mobile'),
    ])
    .executeTakeFirstOrThrow()
}
