// Where the acts are done and sent: a municipal server of its own on a fresh database of the real PostgreSQL, the
// workstation's host with its journal on disk, and the benchmark's page. The peers get a table in the same database: what
// they send is inserted in one transaction a request, and nothing is decided about it.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { z } from 'zod'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { instant } from '#shared/kernel/instant.ts'
import { listen } from '../../../src-main/browser/listen.ts'
import { openWorkstation } from '../../../src-main/host/open-workstation.ts'
import type { Db } from '../../../src-server/db/database.ts'
import { hashPassword } from '../../../src-server/staff/password.ts'
import { createTestDatabase } from '../../database/test-database.ts'
import { freePort, startProcess } from '../../e2e/stage/process.ts'
import { settleTown } from '../server/settle-town.ts'
import type { CounterWork } from './counter-work.ts'

const PROGRAM = fileURLToPath(new URL('../../../scripts/municipal.mjs', import.meta.url))
const PASSWORD = 'counter of the benchmark'
const HTML =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script type="module" src="/page.js"></script>'
const pushedSchema = z.array(z.looseObject({ id: z.uuid() }))

export interface Office {
  readonly url: string
  /** Commands that the municipal server has applied. */
  readonly applied: () => Promise<number>
  /** Documents that a peer has sent. */
  readonly received: () => Promise<number>
  readonly close: () => Promise<void>
}

/** `scripts`: the page and the workers by their path. */
export async function openOffice(
  { town, acts }: CounterWork,
  scripts: ReadonlyMap<string, string>,
): Promise<Office> {
  const endings: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (const end of endings.reverse()) await end()
  }
  try {
    const database = await createTestDatabase()
    endings.push(database.drop)
    const username = await settle(database.db, town)
    const municipal = await startProcess([PROGRAM, 'serve', '--port', '0'], 'JIBU-MUNICIPAL', {
      DATABASE_URL: database.url,
    })
    endings.push(municipal.stop)
    const folder = await mkdtemp(join(tmpdir(), 'jibu-bench-host-'))
    endings.push(() => rm(folder, { recursive: true, force: true }))
    const workstation = await openWorkstation({
      shell: 'browser',
      version: '0.0.0',
      dataFolder: folder,
      rendererFolder: folder,
      municipalUrl: municipal.url,
    })
    invariant(workstation.ok, 'the workstation opens')
    endings.push(workstation.value.close)
    const { host } = workstation.value
    const signIn = await host(post(HOST_PATHS.signIn, { username, password: PASSWORD }))
    invariant(signIn.ok, 'the clerk is signed in')
    const port = await freePort()
    const page = await listen(port, (request) => {
      const { pathname } = new URL(request.url)
      const script = scripts.get(pathname)
      if (script !== undefined) return answered(script, 'text/javascript')
      if (pathname === '/') return answered(HTML, 'text/html')
      if (pathname === '/acts') return answered(JSON.stringify(acts), 'application/json')
      if (pathname === '/peer') return takeFrom(request, database.db)
      // PouchDB's server begins empty.
      if (pathname === '/empty/page') return answered('[]', 'application/json')
      if (pathname === '/empty/municipal/sync/changes') return answered('{}', 'application/json')
      return host(request)
    })
    invariant(page.ok, 'the page has a port')
    endings.push(page.value.close)
    return {
      url: `http://127.0.0.1:${port}`,
      applied: () =>
        countOf(database.db, sql`select count(*)::int as count from command_log where status = 'applied'`),
      received: () => countOf(database.db, sql`select count(*)::int as count from peer_act`),
      close,
    }
  } catch (problem) {
    await close()
    throw problem
  }
}

/** The name with which the clerk signs in. */
async function settle(db: Db, town: CounterWork['town']): Promise<string> {
  await settleTown(db, town, instant(Date.now()))
  const [counter] = town.counters
  invariant(counter !== undefined, 'there is a counter')
  const clerk = await db
    .updateTable('staff')
    .set({ password_hash: await hashPassword(PASSWORD) })
    .where('id', '=', counter.clerk)
    .returning('username')
    .executeTakeFirstOrThrow()
  await sql`create table peer_act (id uuid primary key, act jsonb not null)`.execute(db)
  return clerk.username
}

async function takeFrom(request: Request, db: Db): Promise<Response> {
  const sent = pushedSchema.parse(await request.json())
  const rows = JSON.stringify(sent.map((act) => ({ id: act.id, act })))
  await sql`insert into peer_act select id, act from jsonb_to_recordset(${rows}::jsonb) as sent (id uuid, act jsonb)
    on conflict (id) do nothing`.execute(db)
  return new Response(null, { status: 204 })
}

async function countOf(db: Db, query: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await query.execute(db)
  return z.tuple([z.object({ count: z.int() })]).parse(rows)[0].count
}

const answered = (body: string, type: string): Promise<Response> =>
  Promise.resolve(new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } }))

const post = (path: string, body: unknown): Request =>
  new Request(`http://127.0.0.1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
