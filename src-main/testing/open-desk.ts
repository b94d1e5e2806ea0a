// A whole workstation on a temporary folder, with a municipal stand-in, a clock that a test sets, and requests as the
// page sends them. Everything is closed after the test.

import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { type HostStatus, hostStatusSchema } from '#shared/contracts/host.ts'
import { errorBodySchema } from '#shared/contracts/municipal.ts'
import type { Fault } from '#shared/contracts/faults.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { instant } from '#shared/kernel/instant.ts'
import type { CardReader } from '../host/card-reader/card-reader.ts'
import { openWorkstation, type Workstation } from '../host/open-workstation.ts'
import type { VerifierCost } from '../host/session/known-people.ts'
import { type MunicipalStandIn, municipalStandIn } from './municipal-stand-in.ts'
import { CLERK } from './sample-acts.ts'
import { temporaryFolder } from './temporary-folder.ts'

const PAGE = 'http://127.0.0.1:8780'

export interface DeskSettings {
  /** Milliseconds that the stand-in has; short only where it is to be waited out. */
  readonly patience?: number
  readonly cardReader?: CardReader
  readonly verifierCost?: VerifierCost
}

export interface Desk {
  readonly folder: string
  readonly rendererFolder: string
  readonly municipal: MunicipalStandIn
  /** Milliseconds since 1970, for the host's clock. */
  clock: { now: number }
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly post: (path: string, body?: unknown) => Promise<Response>
  readonly status: () => Promise<HostStatus>
  readonly signIn: (password: string) => Promise<Response>
  /** Ends the host and starts it again on the same folder; something may happen to the folder meanwhile. */
  readonly restart: (meanwhile?: () => Promise<void>) => Promise<void>
}

const cleanUps: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

const CHEAP: VerifierCost = { memoryCost: 64, timeCost: 1 }

/** Wednesday morning in Shanghai. */
export const WEDNESDAY = Date.UTC(2026, 10, 18, 1, 0)

export async function openDesk({
  patience = 10_000,
  cardReader,
  verifierCost = CHEAP,
}: DeskSettings = {}): Promise<Desk> {
  const folder = await temporaryFolder()
  const rendererFolder = join(folder, 'renderer')
  await mkdir(join(rendererFolder, 'assets'), { recursive: true })
  await writeFile(join(rendererFolder, 'index.html'), '<meta property="csp-nonce" nonce="JIBU-NONCE">')
  await writeFile(join(rendererFolder, 'assets', 'page-12345678.js'), 'export {}')
  await writeFile(join(folder, 'secret.json'), '{}')
  const municipal = await municipalStandIn()
  const clock = { now: WEDNESDAY }
  const open = async (): Promise<Workstation> => {
    const opened = await openWorkstation({
      shell: 'browser',
      version: '1.2.3',
      dataFolder: join(folder, 'data'),
      rendererFolder,
      municipalUrl: municipal.url,
      now: () => instant(clock.now),
      patience,
      verifierCost,
      ...(cardReader === undefined ? {} : { cardReader }),
    })
    invariant(opened.ok, 'the workstation opens')
    return opened.value
  }
  let workstation = await open()
  cleanUps.push(
    () => municipal.stop(),
    () => workstation.close(),
  )
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    workstation.host(new Request(PAGE + path, init))
  const post = (path: string, body?: unknown): Promise<Response> =>
    ask(path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return {
    folder,
    rendererFolder,
    municipal,
    clock,
    ask,
    post,
    status: async () => hostStatusSchema.parse(await (await ask('/host/status')).json()),
    signIn: (password) => post('/host/session/sign-in', { username: CLERK.username, password }),
    restart: async (meanwhile) => {
      await workstation.close()
      await meanwhile?.()
      workstation = await open()
    },
  }
}

/** The fault of an answer; throws where it has none. */
export async function faultOf(answer: Response): Promise<Fault> {
  return errorBodySchema.parse(await answer.json()).error
}
