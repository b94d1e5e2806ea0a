import { describe, expect, it } from 'vitest'
import { EXPORT_TYPES } from '#shared/contracts/exports.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { PASSWORD } from '../../testing/municipal-stand-in.ts'
import { type Desk, faultOf, openDesk } from '../../testing/open-desk.ts'

async function signedInDesk(): Promise<Desk> {
  const desk = await openDesk()
  await desk.signIn(PASSWORD)
  return desk
}

describe('the way to the municipal server', () => {
  it('carries token and protocol version, which the page neither sends nor sees', async () => {
    const desk = await signedInDesk()
    const answer = await desk.ask('/municipal/sync/commands', {
      method: 'POST',
      body: '{"commands":[]}',
      headers: { authorization: 'Bearer of-the-page', cookie: 'jibu-8780=secret', connection: 'keep-alive' },
    })
    expect(await answer.json()).toEqual({ outcomes: [] })
    const sent = desk.municipal.seen.at(-1)
    expect(sent?.headers.get('authorization')).toMatch(/^Bearer token-/)
    expect(sent?.headers.get(PROTOCOL_HEADER)).toBe(String(PROTOCOL_VERSION))
    expect(sent?.headers.get('cookie')).toBeNull()
    expect(sent?.body.toString()).toBe('{"commands":[]}')
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('passes the query of a pull on and streams its lines', async () => {
    const desk = await signedInDesk()
    const answer = await desk.ask('/municipal/sync/changes?unit=3&city=4')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    expect(await answer.text()).toBe('{"kind":"end"}\n')
  })

  it('passes an export on as the file that it is', async () => {
    const desk = await signedInDesk()
    const answer = await desk.ask('/municipal/exports/unpaid?asOf=2024-12-31&format=xlsx')
    expect(answer.headers.get('content-type')).toBe(EXPORT_TYPES.xlsx)
    expect(await answer.text()).toBe('PK of a table')
  })

  it.each([
    ['POST', '/municipal/exports/unpaid'],
    ['GET', '/municipal/exports/unpaid/x'],
    ['GET', '/municipal/exports/'],
    ['GET', '/municipal/reports/indicators/C1'],
    ['POST', '/municipal/reports/devices'],
    ['POST', '/municipal/sign-in'],
    ['POST', '/municipal/sign-out'],
    ['GET', '/municipal/sync/commands'],
    ['POST', '/municipal/sync/changes'],
    ['PUT', `/municipal/files/${'ab'.repeat(32)}`],
    ['GET', '/municipal/files/../sign-in'],
    ['GET', '/municipal/files/ABC'],
    ['GET', '/municipal/admin'],
    ['GET', '/municipal//health'],
    ['DELETE', '/municipal/health'],
  ])('passes nothing on beside the contract: %s %s', async (method, path) => {
    const desk = await signedInDesk()
    const before = desk.municipal.seen.length
    const answer = await desk.ask(path, { method })
    expect([answer.status, (await faultOf(answer)).fault]).toEqual([404, 'notAllowedHere'])
    expect(desk.municipal.seen).toHaveLength(before)
  })

  it('asks nobody for a token to say whether the server is there', async () => {
    const desk = await openDesk()
    expect((await desk.ask('/municipal/health')).status).toBe(200)
  })

  it.each([
    ['POST', '/municipal/sync/commands'],
    ['GET', '/municipal/sync/changes'],
    ['GET', '/municipal/sync/hints'],
    ['GET', '/municipal/sync/snapshot'],
    ['GET', '/municipal/sync/handed-over'],
    ['POST', '/municipal/sync/handed-over'],
    ['POST', '/municipal/sync/handed-over/close'],
    ['POST', '/municipal/persons/lookup'],
    ['GET', `/municipal/files/${'ab'.repeat(32)}`],
  ])('asks nothing for anybody who is not signed in: %s %s', async (method, path) => {
    const desk = await openDesk()
    expect(await faultOf(await desk.ask(path, { method }))).toEqual({ fault: 'signInNeeded' })
    expect(desk.municipal.seen).toEqual([])
  })

  it.each([
    ['stopped', 503, 'serverUnreachable'],
    ['hang', 503, 'serverUnreachable'],
    ['page', 502, 'serverBroken'],
    ['nonsense', 502, 'serverBroken'],
  ] as const)('turns a server that is %s into %i %s, within a bounded time', async (how, status, fault) => {
    const desk = await openDesk(how === 'hang' ? { patience: 200 } : {})
    if (how === 'stopped') await desk.municipal.stop()
    else desk.municipal.misbehave = how
    const answer = await desk.ask('/municipal/health')
    expect([answer.status, (await faultOf(answer)).fault]).toEqual([status, fault])
    expect((await desk.status()).lastContact).toBeNull()
  })

  it('SYNC-9 passes hints on as they come, and breaks off where no sign of life follows', async () => {
    const desk = await openDesk({ patience: 300 })
    await desk.signIn(PASSWORD)
    const answer = await desk.ask('/municipal/sync/hints')
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    const reader = answer.body?.getReader()
    const first = await reader?.read()
    expect(Buffer.from(first?.value ?? []).toString()).toBe('event: changed\ndata:\n\n')
    await expect(reader?.read()).rejects.toThrow()
  })

  it('breaks off an answer that stalls', async () => {
    const desk = await openDesk({ patience: 200 })
    desk.municipal.misbehave = 'stall'
    const answer = await desk.ask('/municipal/health')
    await expect(answer.text()).rejects.toThrow()
  })

  it('knows when the server last answered', async () => {
    const desk = await openDesk()
    expect((await desk.status()).lastContact).toBeNull()
    desk.clock.now += 1000
    await desk.ask('/municipal/health')
    expect((await desk.status()).lastContact).toBe(desk.clock.now)
  })
})
