// SYNC-16: two versions of the protocol side by side, and what older workstations may still do.

import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandOutcomesSchema, MUNICIPAL_PATHS, START } from '#shared/contracts/municipal.ts'
import { PROTOCOL_HEADER } from '#shared/contracts/versions.ts'
import { applicationSchema } from '#shared/domain/application/application.ts'
import { cityNoticeSchema } from '#shared/domain/person/city-notice.ts'
import { personFileSchema } from '#shared/domain/person/person-file.ts'
import { accept, PERSON } from '#shared/fixtures/applicants.ts'
import { z } from 'zod'
import { asJson, type Office, openOffice, PASSWORD, SONGJIANG, type Workstation } from './office.ts'

/** What the lines of version 1 were; frozen, as the programs are that read them. */
const KINDS_OF_VERSION_1 = ['application', 'person', 'city-notice']
const change = z.int().positive()
const changesOfVersion1 = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('application'), change, record: applicationSchema }),
    z.object({ kind: z.literal('person'), change, record: personFileSchema }),
    z.object({ kind: z.literal('city-notice'), change, record: cityNoticeSchema }),
    z.object({ kind: z.literal('gone'), change, recordKind: z.enum(['application', 'person']) }),
    z.object({ kind: z.literal('end'), cursor: z.looseObject({ unit: z.int() }), more: z.boolean() }),
  ]),
)

let office: Office
let clerk: Workstation
const inquiry = randomUUID()

beforeAll(async () => {
  office = await openOffice()
  await office.enter(PERSON)
  clerk = await office.workstation(await office.hire('clerk', SONGJIANG, ['clerk', 'reviewer']))
  const question = { type: 'askCity', application: null, subject: '跨区', question: '由谁审核？' } as const
  await clerk.push(clerk.seal(accept()), clerk.seal(question, { target: inquiry }))
})
afterAll(() => office.drop())

interface Answer {
  readonly status: number
  readonly text: string
}

async function askAs(version: string, path: string, init: RequestInit = {}, token = ''): Promise<Answer> {
  const headers = new Headers(init.headers)
  headers.set(PROTOCOL_HEADER, version)
  if (token !== '') headers.set('authorization', `Bearer ${token}`)
  const answer = await office.app.request(path, { ...init, headers }, {})
  return { status: answer.status, text: await answer.text() }
}

async function signInAs(version: string): Promise<string> {
  const signIn = asJson({ username: clerk.staff.username, password: PASSWORD, device: clerk.device })
  const { text } = await askAs(version, MUNICIPAL_PATHS.signIn, signIn)
  return z.object({ token: z.string() }).parse(JSON.parse(text)).token
}

const linesOf = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe('SYNC-16 a workstation of the version before', () => {
  it('reads the feed to its end without the kinds that it does not know', async () => {
    const token = await signInAs('1')
    const lines = changesOfVersion1.parse(
      linesOf((await askAs('1', MUNICIPAL_PATHS.changes, {}, token)).text),
    )
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set([...KINDS_OF_VERSION_1, 'end']))
    const now = await clerk.pull(START)
    expect(now.filter(({ kind }) => kind === 'inquiry')).toHaveLength(1)
    expect(now.at(-1)).toMatchObject({ ...lines.at(-1) })
  })

  it('gets a first copy without their pages', async () => {
    const pagesFor = async (version: string): Promise<unknown[]> => {
      const { text } = await askAs(version, MUNICIPAL_PATHS.snapshot, {}, await signInAs(version))
      const told = z.array(z.looseObject({ kind: z.string().optional() }).or(z.array(z.unknown())))
      return told.parse(linesOf(text)).flatMap((line) => ('kind' in line ? [line.kind] : []))
    }
    expect(await pagesFor('1')).toEqual(['city-notice', 'person', 'application'])
    expect(await pagesFor('2')).toEqual(['city-notice', 'person', 'application', 'inquiry'])
  })

  it('hears of no record that it cannot read in an outcome', async () => {
    const outcomesFor = async (version: string) => {
      const question = { type: 'askCity', application: null, subject: '又问', question: '？' } as const
      const commands = [clerk.seal(question, { target: inquiry })]
      const { text } = await askAs(
        version,
        MUNICIPAL_PATHS.commands,
        asJson({ commands }),
        await signInAs(version),
      )
      return commandOutcomesSchema.parse(JSON.parse(text)).outcomes
    }
    expect(await outcomesFor('2')).toMatchObject([{ current: { kind: 'inquiry' } }])
    expect(await outcomesFor('1')).toMatchObject([{ status: 'refused', current: null }])
  })
})

describe('SYNC-16 an older workstation', () => {
  it('brings in what is unsent, with its scans', async () => {
    const token = await signInAs('0')
    const sent = asJson({ commands: [clerk.seal(accept())] })
    const { text } = await askAs('0', MUNICIPAL_PATHS.commands, sent, token)
    const { outcomes } = commandOutcomesSchema.parse(JSON.parse(text))
    expect(outcomes.map(({ status }) => status)).not.toContain('quarantined')
    expect(outcomes).toHaveLength(1)
    const body = Uint8Array.from([...Buffer.from('%PDF-1.4'), 10])
    const digest = createHash('sha256').update(body).digest('hex')
    const headers = { 'content-type': 'application/pdf' }
    const put = await askAs(
      '0',
      `${MUNICIPAL_PATHS.files}/${digest}`,
      { method: 'PUT', headers, body },
      token,
    )
    expect(put.text).not.toContain('protocolOutdated')
  })

  it.each([
    MUNICIPAL_PATHS.changes,
    MUNICIPAL_PATHS.snapshot,
    MUNICIPAL_PATHS.handedOver,
    `${MUNICIPAL_PATHS.files}/${'ab'.repeat(32)}`,
  ])('is told to update where it asks for %s', async (path) => {
    const { status, text } = await askAs('0', path, {}, await signInAs('0'))
    expect([status, JSON.parse(text)]).toEqual([426, { error: { fault: 'protocolOutdated' } }])
  })

  it.each(['3', 'one', '-1', '1.5', ''])(
    'of the unknown version "%s" sends nothing, either',
    async (version) => {
      const { status } = await askAs(version, MUNICIPAL_PATHS.commands, asJson({ commands: [] }))
      expect(status).toBe(426)
    },
  )
})
