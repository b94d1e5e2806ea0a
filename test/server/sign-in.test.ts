import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MUNICIPAL_PATHS, signInAnswerSchema } from '#shared/contracts/municipal.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { asJson, ask, type Office, openOffice, PASSWORD, PUDONG, SONGJIANG } from './office.ts'

let office: Office
let clerk: Staff

beforeAll(async () => {
  office = await openOffice()
  clerk = await office.hire('clerk', SONGJIANG, ['clerk', 'ledger'])
})
afterAll(() => office.drop())

const MINUTE = 60_000

const signIn = (username: string, password = PASSWORD, device = randomUUID()): Promise<Response> =>
  ask(office.app, MUNICIPAL_PATHS.signIn, asJson({ username, password, device }))

const faultOf = async (answer: Response): Promise<unknown> => [answer.status, await answer.json()]

describe('sign-in', () => {
  it('gives a token, the person with the roles of the moment, and the code of the device', async () => {
    const answer = signInAnswerSchema.parse(await (await signIn('clerk')).json())
    expect(answer).toMatchObject({ staff: clerk, deviceCode: 'A01', now: office.clock.now })
    expect((await ask(office.app, MUNICIPAL_PATHS.changes, {}, answer.token)).status).toBe(200)
  })

  it('keeps only the hash of the token', async () => {
    const { token } = signInAnswerSchema.parse(await (await signIn('clerk')).json())
    const rows = await office.db.selectFrom('session').selectAll().execute()
    expect(JSON.stringify(rows.map((row) => row.token_hash.toString('latin1')))).not.toContain(token)
  })

  it('hands a device the same code again, another device the next one, and counts each unit for itself', async () => {
    await office.hire('pd', PUDONG, ['clerk'])
    const device = randomUUID()
    const code = async (username: string, at = device) =>
      signInAnswerSchema.parse(await (await signIn(username, PASSWORD, at)).json()).deviceCode
    const first = await code('clerk')
    expect(await code('clerk')).toBe(first)
    expect(await code('pd')).toBe('A01')
    expect(await code('clerk', randomUUID())).not.toBe(first)
  })

  it('hands out no code twice when many devices sign in at once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn('clerk')))
    const codes = await Promise.all(
      answers.map(async (answer) => signInAnswerSchema.parse(await answer.json()).deviceCode),
    )
    expect(new Set(codes).size).toBe(5)
  })

  it('answers an unknown username, a wrong password and somebody without roles alike', async () => {
    const gone = await office.hire('gone', SONGJIANG, ['clerk'])
    await office.db
      .insertInto('staff_roles')
      .values({ staff: gone.id, valid_from: new Date(office.clock.now - 1), roles: [] })
      .execute()
    const answers = await Promise.all([signIn('nobody'), signIn('clerk', 'wrong'), signIn('gone')])
    const told = await Promise.all(answers.map(faultOf))
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1)
    expect(told[0]).toEqual([401, { error: { fault: 'wrongPassword' } }])
  })

  it('stops guessing after five failures for a username, also with the right password, until a quarter of an hour has passed', async () => {
    await office.hire('target', SONGJIANG, ['clerk'])
    for (let n = 0; n < 5; n += 1) expect((await signIn('target', `guess ${n}`)).status).toBe(401)
    const stopped = await faultOf(await signIn('target'))
    expect(stopped).toEqual([429, { error: { fault: 'tooManyAttempts', details: { minutes: 15 } } }])
    // Trying on does not prolong the wait.
    office.clock.now += 14 * MINUTE
    expect((await signIn('target')).status).toBe(429)
    office.clock.now += MINUTE
    expect((await signIn('target')).status).toBe(200)
  })

  it('lets no more than five of twenty guesses through that arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => signIn('crowd', `guess ${n}`)))
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5)
  })

  it('limits an address that tries one username after the other', async () => {
    office.clock.now += 20 * MINUTE
    const statuses: number[] = []
    for (let n = 0; n < 51; n += 1) statuses.push((await signIn(`guess-${n}`)).status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(50)
    expect(statuses.at(-1)).toBe(429)
    office.clock.now += 20 * MINUTE
  })

  it.each([
    {},
    { username: '', password: 'x', device: randomUUID() },
    { username: 'a', password: 'b', device: 'A01' },
  ])('refuses the malformed body %j', async (body) => {
    const answer = await ask(office.app, MUNICIPAL_PATHS.signIn, asJson(body))
    expect(await faultOf(answer)).toMatchObject([400, { error: { fault: 'invalidRequest' } }])
  })
})

describe('a session', () => {
  const pull = (token: string): Promise<Response> => ask(office.app, MUNICIPAL_PATHS.changes, {}, token)
  const open = async (username: string): Promise<string> =>
    signInAnswerSchema.parse(await (await signIn(username)).json()).token

  it('ends after twelve hours', async () => {
    const token = await open('clerk')
    office.clock.now += 12 * 60 * MINUTE - 1
    expect((await pull(token)).status).toBe(200)
    office.clock.now += 1
    expect(await faultOf(await pull(token))).toEqual([401, { error: { fault: 'signInNeeded' } }])
  })

  it('ends with the sign-out', async () => {
    const token = await open('clerk')
    expect((await ask(office.app, MUNICIPAL_PATHS.signOut, { method: 'POST' }, token)).status).toBe(204)
    expect((await pull(token)).status).toBe(401)
  })

  it('ends at once when the person loses every role', async () => {
    const leaver = await office.hire('leaver', SONGJIANG, ['clerk'])
    const token = await open('leaver')
    await office.db
      .insertInto('staff_roles')
      .values({ staff: leaver.id, valid_from: new Date(office.clock.now), roles: [] })
      .execute()
    expect((await pull(token)).status).toBe(401)
  })

  it.each(['', 'Bearer', 'Bearer short', 'Basic Y2xlcms6eA=='])(
    'is not opened by the header %j',
    async (authorization) => {
      const answer = await ask(office.app, MUNICIPAL_PATHS.changes, { headers: { authorization } })
      expect(answer.status).toBe(401)
    },
  )
})
