// After a restore from a backup on a real PostgreSQL: what workstations had been told is applied comes back, in the order
// in which it was done, whoever sends first.

import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { START } from '#shared/contracts/municipal.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { asSeen, type Seen } from '#shared/domain/case/seen.ts'
import { accept, MORNING, PERSON } from '#shared/fixtures/applicants.ts'
import { instant } from '#shared/kernel/instant.ts'
import { beginNewLife } from '../../src-server/sync/postgres/new-life.ts'
import { type Office, openOffice, otherPaper, SONGJIANG, type Workstation } from './office.ts'

const BACKED_UP = ['application', 'application_event', 'command_log', 'unit_counter', 'change']

describe('a server restored from a backup', () => {
  let office: Office
  let first: Workstation
  let second: Workstation
  beforeAll(async () => {
    office = await openOffice()
    await office.enter(PERSON)
    first = await office.workstation(await office.hire('clerk-1', SONGJIANG, ['clerk']))
    second = await office.workstation(await office.hire('clerk-2', SONGJIANG, ['clerk']))
  })
  afterAll(() => office.drop())

  const operator = (statements: readonly string[]) =>
    office.db.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx)
      for (const statement of statements) await sql.raw(statement).execute(tx)
    })
  const backUp = () =>
    operator(
      BACKED_UP.flatMap((table) => [
        `drop table if exists backup_${table}`,
        `create table backup_${table} as select * from ${table}`,
      ]),
    )
  /** What the database computes itself is not put back. */
  const storedColumns = async (table: string): Promise<string> => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name = ${table} and is_generated = 'NEVER'`.execute(office.db)
    return rows.map(({ name }) => `"${name}"`).join(', ')
  }
  const restore = async () => {
    const rows = await Promise.all(
      BACKED_UP.map(async (table) => {
        const columns = await storedColumns(table)
        return `insert into ${table} (${columns}) select ${columns} from backup_${table}`
      }),
    )
    await operator([`truncate ${BACKED_UP.join(', ')} cascade`, ...rows])
  }
  const statuses = async (desk: Workstation, ...commands: readonly unknown[]) =>
    (await desk.push(...commands)).map(({ status }) => status)

  it('SYNC-9b makes later acts wait for earlier ones that are not back yet, then applies each once', async () => {
    await backUp()
    const target = randomUUID()
    const lodging = first.seal(accept(), { target })
    const withdrawal = second.seal(
      { type: 'withdrawApplication', reason: '本人要求' },
      { target, basedOn: 1 },
    )
    expect(await statuses(first, lodging)).toEqual(['applied'])
    expect(await statuses(second, withdrawal)).toEqual(['applied'])
    const before = await second.pull(START)

    await restore()
    const epoch = await beginNewLife(office.db, instant(MORNING + 3_600_000))
    expect(await statuses(second, withdrawal)).toEqual([])
    expect(await statuses(first, lodging)).toEqual(['applied'])
    expect(await statuses(second, withdrawal)).toEqual(['applied'])
    expect(await statuses(second, withdrawal)).toEqual(['applied'])

    const after = await second.pull(START)
    const record = (lines: typeof before) =>
      lines.find((line) => line.kind === 'application' && line.record.id === target)
    expect(record(after)).toEqual(record(before))
    expect(after.at(-1)).toMatchObject({ cursor: { epoch } })
  })

  it('SYNC-9b SYNC-6 takes no version for what its number stood for before the restore', async () => {
    const target = randomUUID()
    const moment = (n: number) => instant(MORNING + n * 1000)
    const held = async () => {
      const { record } = await office.db
        .selectFrom('application')
        .where('id', '=', target)
        .select('record')
        .executeTakeFirstOrThrow()
      return applicationSchema.parse(record)
    }
    const paper = (desk: Workstation, at: number, seen: Seen) =>
      desk.seal(otherPaper(desk, '照收'), { target, at: moment(at), ...seen })
    expect(await statuses(first, first.seal(accept(), { target }))).toEqual(['applied'])
    await backUp()
    const lodged = asSeen(await held())
    expect(await statuses(first, paper(first, 1, lodged))).toEqual(['applied'])
    const withdrawal = second.seal(
      { type: 'withdrawApplication', reason: '本人要求' },
      { target, at: moment(2), ...asSeen(await held()) },
    )

    await restore()
    await beginNewLife(office.db, instant(MORNING - 1))
    expect(await statuses(second, paper(second, 3, lodged))).toEqual(['applied'])
    expect((await held()).version).toBe(withdrawal.basedOn)
    expect(await statuses(second, withdrawal)).toEqual(['conflict'])
  })

  it('SYNC-9b decides without what did not come back once the time of waiting is over', async () => {
    await beginNewLife(office.db, instant(MORNING - 1))
    const orphan = second.seal(
      { type: 'withdrawApplication', reason: '本人要求' },
      { target: randomUUID(), basedOn: 3 },
    )
    expect(await statuses(second, orphan)).not.toEqual([])
  })

  it('SYNC-9b decides nothing for a workstation that believes in another life of the server', async () => {
    const lodging = first.seal(accept())
    const body = JSON.stringify({ commands: [lodging], epoch: randomUUID() })
    const headers = { 'content-type': 'application/json' }
    const answer = await first.request('/sync/commands', { method: 'POST', body, headers })
    expect(await answer.json()).toMatchObject({ outcomes: [] })
    expect(await statuses(first, lodging)).toEqual(['applied'])
  })

  it('SYNC-9b tells the workstation to begin again', async () => {
    const cursor = { epoch: randomUUID(), of: SONGJIANG, unit: 0, city: 0 }
    expect((await first.pull(cursor)).at(-1)).toMatchObject({ kind: 'end', reset: true })
  })
})
