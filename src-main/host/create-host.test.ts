import { readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cardAnswerSchema, journalAppendAnswerSchema } from '#shared/contracts/host.ts'
import { PASSWORD } from '../testing/municipal-stand-in.ts'
import { faultOf, openDesk } from '../testing/open-desk.ts'
import { CLERK, withdrawal } from '../testing/sample-acts.ts'

const OTHER = '0190a1b2-0000-7000-8000-00000000ffff'

describe('the built page', () => {
  it('comes with a strict policy and a fresh nonce each time', async () => {
    const desk = await openDesk()
    const nonces = new Set<string>()
    for (let time = 0; time < 2; time += 1) {
      const answer = await desk.ask('/')
      const policy = answer.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      nonces.add(nonce)
      expect(await answer.text()).toContain(`nonce="${nonce}"`)
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(nonces.size).toBe(2)
  })

  it('has its built parts cached for ever, with their types', async () => {
    const desk = await openDesk()
    const answer = await desk.ask('/assets/page-12345678.js')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/assets%00.js',
    '/%E0%A4%A.js',
    '/assets',
    '/nothing.js',
    '/link.json',
    '/assets-link/secret.json',
    `/${'a'.repeat(5000)}.js`,
  ])('lets nobody out of its folder: %s', async (path) => {
    const desk = await openDesk()
    await symlink(join(desk.folder, 'secret.json'), join(desk.rendererFolder, 'link.json'))
    await symlink(desk.folder, join(desk.rendererFolder, 'assets-link'))
    expect((await desk.ask(path)).status).toBe(404)
  })

  it('serves no type that it does not know', async () => {
    const desk = await openDesk()
    await writeFile(join(desk.rendererFolder, 'page.js.map'), '{}')
    expect((await desk.ask('/page.js.map')).status).toBe(404)
  })
})

describe('every answer of the host', () => {
  it.each([
    '/',
    '/assets/page-12345678.js',
    '/host/status',
    '/host/nothing',
    '/municipal/health',
    '/nothing',
  ])('%s forbids sniffing, referrers and foreign windows', async (path) => {
    const desk = await openDesk()
    const { headers } = await desk.ask(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })
})

describe('the status', () => {
  it('says version, shell and device, which stays the same', async () => {
    const desk = await openDesk()
    const before = await desk.status()
    expect(before).toMatchObject({ version: '1.2.3', shell: 'browser', session: null, journalNotice: null })
    await desk.restart()
    expect((await desk.status()).device).toBe(before.device)
  })

  it('tells of a damaged journal that was cut (SYNC-2)', async () => {
    const desk = await openDesk()
    await writeFile(join(desk.folder, 'data', 'journal'), 'torn', { flag: 'a' })
    await desk.restart()
    expect((await desk.status()).journalNotice).toEqual({
      fault: 'journalDamaged',
      details: { bytes: 4, kept: 'journal.damaged-1' },
    })
  })
})

describe('journalling an act', () => {
  it('answers with the sealed command (SYNC-1)', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    const answer = await desk.post('/host/journal', { act: withdrawal(1) })
    expect(answer.status).toBe(201)
    const { command } = journalAppendAnswerSchema.parse(await answer.json())
    expect(command).toEqual({
      ...withdrawal(1),
      device: (await desk.status()).device,
      deviceCode: 'A03',
      deviceSeq: 1,
    })
  })

  it.each([
    ['another person', { actor: OTHER }, 'otherPerson'],
    ['another name', { actorName: '别人' }, 'otherPerson'],
    ['another unit', { unit: '310115' }, 'otherUnit'],
    ['a date that is none', { at: 'yesterday' }, 'invalidRequest'],
    ['an unknown kind of act', { body: { type: 'approveEverything' } }, 'invalidRequest'],
  ] as const)('refuses an act of %s', async (_, change, fault) => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    const answer = await desk.post('/host/journal', { act: { ...withdrawal(1), ...change } })
    expect((await faultOf(answer)).fault).toBe(fault)
    expect(await (await desk.ask('/host/journal')).json()).toEqual({ entries: [], epoch: null })
  })

  it('quotes no typed value in a refusal, only its place', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    const secret = '310117199005129978'
    const answer = await desk.post('/host/journal', { act: { ...withdrawal(1), target: secret } })
    const text = await answer.text()
    expect(text).toContain('act.target')
    expect(text).not.toContain(secret)
  })

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['2 MB', JSON.stringify('x'.repeat(2 * 1024 * 1024))],
  ])('refuses a body that is %s', async (_, body) => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    const answer = await desk.ask('/host/journal', { method: 'POST', body })
    expect((await faultOf(answer)).fault).toBe('invalidRequest')
  })

  it.each([
    ['GET', '/host/journal'],
    ['POST', '/host/journal'],
    ['POST', '/host/journal/outcomes'],
    ['POST', '/host/journal/epoch'],
    ['POST', '/host/card-reader'],
    ['POST', '/host/files/deliver'],
  ])('%s %s needs somebody signed in', async (method, path) => {
    const desk = await openDesk()
    const answer = await desk.ask(path, { method })
    expect([answer.status, await faultOf(answer)]).toEqual([401, { fault: 'signInNeeded' }])
  })

  it('keeps outcomes and lists only what is unsettled', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.post('/host/journal', { act: withdrawal(1) })
    await desk.post('/host/journal', { act: withdrawal(2) })
    const outcome = {
      command: withdrawal(1).id,
      replayed: false,
      status: 'applied',
      version: 2,
      change: 1,
      merged: false,
    }
    expect((await desk.post('/host/journal/outcomes', { outcomes: [outcome] })).status).toBe(204)
    const journal = await (await desk.ask('/host/journal')).json()
    expect(journal).toMatchObject({ entries: [{ command: { id: withdrawal(2).id }, outcome: null }] })
  })
})

it('the card reader deals test cards to whoever is signed in', async () => {
  const desk = await openDesk()
  await desk.signIn(PASSWORD)
  const read = async () => cardAnswerSchema.parse(await (await desk.post('/host/card-reader')).json()).card
  expect(await read()).not.toEqual(await read())
})

it('a bug becomes one sentence with a code, and a line in the log without what the message quotes', async () => {
  const desk = await openDesk({
    cardReader: { read: () => Promise.reject(new TypeError(`cannot read ${CLERK.name}`)) },
  })
  await desk.signIn(PASSWORD)
  const answer = await desk.post('/host/card-reader')
  expect([answer.status, await faultOf(answer)]).toEqual([500, { fault: 'hostFailed' }])
  const log = await readFile(join(desk.folder, 'data', 'logs', 'workstation.log'), 'utf8')
  expect(log).toContain('"event":"endpoint-failed","error":"TypeError')
  expect(log).not.toContain(CLERK.name)
})
