import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PASSWORD } from '../../testing/municipal-stand-in.ts'
import { faultOf, openDesk, WEDNESDAY } from '../../testing/open-desk.ts'
import { VERIFIER_COST } from './known-people.ts'
import { CLERK, DEVICE_CODE, withdrawal } from '../../testing/sample-acts.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { openDataKey } from '../sealing/open-data-key.ts'
import { openSignInFile } from './sign-in-file.ts'

const MINUTE = 60_000
const DAY = 86_400_000

describe('signing in with the server', () => {
  it('opens a session that survives a reload, and not a restart of the host', async () => {
    const desk = await openDesk()
    const answer = await desk.signIn(PASSWORD)
    expect(await answer.json()).toEqual({
      session: { staff: CLERK, deviceCode: DEVICE_CODE, mode: 'online', since: WEDNESDAY },
    })
    expect((await desk.status()).session?.mode).toBe('online')
    expect((await desk.status()).lastContact).toBe(WEDNESDAY)
    await desk.restart()
    expect((await desk.status()).session).toBeNull()
  })

  it('never shows the page a token, and writes neither token nor password to disk', async () => {
    const desk = await openDesk({ verifierCost: VERIFIER_COST })
    const answer = await desk.signIn(PASSWORD)
    expect(await answer.text()).not.toContain('token')
    const path = join(desk.folder, 'data', 'sign-in.json')
    expect(await readFile(path, 'utf8')).not.toContain(CLERK.name)
    const key = await openDataKey(join(desk.folder, 'data'))
    invariant(key.ok, 'the key opens')
    const kept = JSON.stringify((await openSignInFile(path, key.value, () => undefined)).records())
    expect(kept).toContain('$argon2id$v=19$m=65536,t=3,p=1$')
    expect(kept).not.toContain('token')
    expect(kept).not.toContain(PASSWORD)
  })

  it('passes the server’s refusal on', async () => {
    const desk = await openDesk()
    const answer = await desk.signIn('错误的口令')
    expect([answer.status, await faultOf(answer)]).toEqual([401, { fault: 'wrongPassword' }])
  })

  it('ends when the server no longer knows the token; what is journalled stays (SYNC-5, SYNC-8)', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.post('/host/journal', { act: withdrawal(1) })
    desk.municipal.forgetTokens()
    const answer = await desk.post('/municipal/sync/commands', {})
    expect(await faultOf(answer)).toEqual({ fault: 'signInNeeded' })
    expect((await desk.status()).session).toBeNull()
    await desk.signIn(PASSWORD)
    const journal = await (await desk.ask('/host/journal')).json()
    expect(journal).toMatchObject({ entries: [{ command: { id: withdrawal(1).id } }] })
  })

  it('ends by signing out, there and here', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    expect((await desk.post('/host/session/sign-out')).status).toBe(204)
    expect((await desk.status()).session).toBeNull()
    expect(desk.municipal.seen.at(-1)?.path).toBe('/sign-out')
  })
})

describe('signing in without the server', () => {
  it.each(['stopped', 'page', 'nonsense', 'hang', 'databaseUnreachable'] as const)(
    'is possible for who has signed in here before: server %s',
    async (how) => {
      const desk = await openDesk(how === 'hang' ? { patience: 400 } : {})
      await desk.signIn(PASSWORD)
      await desk.restart()
      if (how === 'stopped') await desk.municipal.stop()
      else desk.municipal.misbehave = how
      const answer = await desk.signIn(PASSWORD)
      expect(await answer.json()).toMatchObject({ session: { mode: 'offline', deviceCode: DEVICE_CODE } })
      expect((await desk.post('/host/journal', { act: withdrawal(1) })).status).toBe(201)
    },
  )

  it('is refused to who has never signed in here, and with a wrong password', async () => {
    const desk = await openDesk()
    await desk.municipal.stop()
    expect(await faultOf(await desk.signIn(PASSWORD))).toEqual({ fault: 'offlineUnknown' })
    await desk.municipal.start()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    expect(await faultOf(await desk.signIn('错误的口令'))).toEqual({ fault: 'wrongPassword' })
  })

  it('ends with the fifth working day after the last contact', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    desk.clock.now = Date.UTC(2026, 10, 25, 15, 59)
    expect((await desk.signIn(PASSWORD)).status).toBe(200)
    desk.clock.now = Date.UTC(2026, 10, 25, 16, 0)
    const answer = await desk.signIn(PASSWORD)
    expect(await faultOf(answer)).toEqual({ fault: 'offlineExpired', details: { until: '2026-11-25' } })
  })

  it('counts from the last contact of the person, not from the sign-in', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    desk.clock.now = WEDNESDAY + DAY
    await desk.ask('/municipal/sync/changes')
    await desk.municipal.stop()
    await desk.restart()
    desk.clock.now = Date.UTC(2026, 10, 26, 1)
    expect((await desk.signIn(PASSWORD)).status).toBe(200)
  })

  it('is not prolonged by setting the clock back', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    desk.clock.now = WEDNESDAY - DAY
    expect((await faultOf(await desk.signIn(PASSWORD))).fault).toBe('offlineExpired')
  })

  it('signs in by itself once the server answers, and forgets the password then', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    await desk.signIn(PASSWORD)
    expect(await faultOf(await desk.post('/municipal/sync/commands', {}))).toEqual({
      fault: 'serverUnreachable',
    })
    expect((await desk.status()).session?.mode).toBe('offline')
    await desk.municipal.start()
    expect((await desk.post('/municipal/sync/commands', {})).status).toBe(200)
    expect((await desk.status()).session?.mode).toBe('online')
    const signIns = () => desk.municipal.seen.filter(({ path }) => path === '/sign-in').length
    const before = signIns()
    desk.municipal.forgetTokens()
    expect(await faultOf(await desk.post('/municipal/sync/commands', {}))).toEqual({ fault: 'signInNeeded' })
    expect(signIns()).toBe(before)
  })

  it('sends one sign-in for many requests that arrive together', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    await desk.signIn(PASSWORD)
    await desk.municipal.start()
    const before = desk.municipal.seen.length
    await Promise.all([1, 2, 3].map(() => desk.ask('/municipal/sync/changes')))
    expect(desk.municipal.seen.slice(before).filter(({ path }) => path === '/sign-in')).toHaveLength(1)
  })

  it('ends when the server then refuses the person; the journal loses nothing and the old password is forgotten', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    await desk.signIn(PASSWORD)
    await desk.post('/host/journal', { act: withdrawal(1) })
    desk.municipal.password = '换过的口令'
    await desk.municipal.start()
    expect(await faultOf(await desk.post('/municipal/sync/commands', {}))).toEqual({ fault: 'signInNeeded' })
    expect((await desk.status()).session).toBeNull()
    await desk.municipal.stop()
    expect(await faultOf(await desk.signIn(PASSWORD))).toEqual({ fault: 'offlineUnknown' })
    await desk.municipal.start()
    await desk.signIn('换过的口令')
    const journal = await (await desk.ask('/host/journal')).json()
    expect(journal).toMatchObject({ entries: [{ command: { id: withdrawal(1).id } }] })
  })

  it('goes on where the server only asks for patience or another version', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    await desk.signIn(PASSWORD)
    await desk.municipal.start()
    for (const fault of ['tooManyAttempts', 'protocolOutdated'] as const) {
      desk.municipal.misbehave = fault
      expect((await faultOf(await desk.post('/municipal/sync/commands', {}))).fault).toBe(fault)
      expect((await desk.status()).session?.mode).toBe('offline')
    }
  })
})

describe('wrong passwords', () => {
  it('make the person wait longer and longer, also after a restart and without the server', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await faultOf(await desk.signIn(`错误 ${attempt}`))).fault).toBe('wrongPassword')
    }
    const waits: unknown[] = []
    for (const minutes of [1, 2, 4]) {
      await desk.restart()
      waits.push((await faultOf(await desk.signIn(PASSWORD))).details)
      desk.clock.now += minutes * MINUTE
      expect((await faultOf(await desk.signIn('错误'))).fault).toBe('wrongPassword')
    }
    expect(waits).toEqual([{ minutes: 1 }, { minutes: 2 }, { minutes: 4 }])
    desk.clock.now += 30 * MINUTE
    expect((await desk.signIn(PASSWORD)).status).toBe(200)
    expect((await faultOf(await desk.signIn('错误'))).fault).toBe('wrongPassword')
    expect((await desk.signIn(PASSWORD)).status).toBe(200)
  })

  it('cannot be tried many at once', async () => {
    const desk = await openDesk()
    await desk.signIn(PASSWORD)
    await desk.municipal.stop()
    const tries = await Promise.all(Array.from({ length: 8 }, (_, index) => desk.signIn(`错误 ${index}`)))
    const faults = await Promise.all(tries.map(async (each) => (await faultOf(each)).fault))
    expect(faults.filter((each) => each === 'tooManyAttempts')).toHaveLength(3)
  })
})
