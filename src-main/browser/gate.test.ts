import { describe, expect, it } from 'vitest'
import { createEntryCookie, createEntryToken } from './entry-token.ts'
import { createGate, SIGN_HEADER } from './gate.ts'

const PORT = 8780
const ORIGIN = `http://127.0.0.1:${PORT}`

function openGate() {
  const tokens: string[] = []
  const token = createEntryToken((next) => tokens.push(next))
  const served: string[] = []
  const gate = createGate({
    port: PORT,
    token,
    cookie: createEntryCookie(PORT),
    host: (request) => {
      served.push(new URL(request.url).pathname)
      return Promise.resolve(new Response('served'))
    },
  })
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    gate(new Request(ORIGIN + path, { method, headers: { host: `127.0.0.1:${PORT}`, ...headers } }))
  const enter = async (): Promise<string> => {
    const answer = await ask(`/?token=${token.current()}`)
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  }
  return { ask, enter, token, tokens, served }
}

describe('the gate of the browser shell', () => {
  it('exchanges the token for a cookie that no script and no other site gets, and leads to the page', async () => {
    const { ask, token } = openGate()
    const answer = await ask(`/?token=${token.current()}`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
    expect(answer.headers.get('set-cookie')).toMatch(
      /^jibu-8780=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/,
    )
  })

  it('takes a token once', async () => {
    const { ask, token, tokens } = openGate()
    const first = token.current()
    await ask(`/?token=${first}`)
    expect((await ask(`/?token=${first}`)).status).toBe(403)
    expect(tokens).toHaveLength(2)
    expect(tokens[1]).toBe(token.current())
    expect((await ask(`/?token=${token.current()}`)).status).toBe(303)
  })

  it('takes a used address for a wish to see the page from whoever is inside already', async () => {
    const { ask, enter } = openGate()
    const cookie = await enter()
    const answer = await ask('/?token=used', { cookie })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })

  it('lets in with the cookie, among others and not without', async () => {
    const { ask, enter, served } = openGate()
    const cookie = await enter()
    expect(await (await ask('/host/status', { cookie })).text()).toBe('served')
    expect((await ask('/host/status', { cookie: `a=b; ${cookie}; c=d` })).status).toBe(200)
    expect(served).toEqual(['/host/status', '/host/status'])
    for (const wrong of [
      '',
      'jibu-8780=',
      'jibu-8780=guess',
      cookie.replace('8780', '8781'),
      cookie.slice(0, -1),
    ]) {
      expect((await ask('/host/status', { cookie: wrong })).status).toBe(403)
    }
    expect(served).toHaveLength(2)
  })

  it.each([
    ['a name that was rebound to this machine', { host: 'attacker.example:8780' }],
    ['localhost, which is another origin', { host: 'localhost:8780' }],
    ['another port', { host: '127.0.0.1:9999' }],
    ['another page', { origin: 'https://attacker.example' }],
    ['a page without origin', { origin: 'null' }],
    ['another port’s page', { origin: 'http://127.0.0.1:9999' }],
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another port of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('refuses, in spite of the cookie, %s', async (_, headers) => {
    const { ask, enter, served } = openGate()
    const cookie = await enter()
    expect((await ask('/host/status', { cookie, ...headers })).status).toBe(403)
    expect(served).toEqual([])
  })

  it('does not let another page use up a token', async () => {
    const { ask, token } = openGate()
    const current = token.current()
    expect((await ask(`/?token=${current}`, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(token.current()).toBe(current)
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('wants a %s to say where it comes from', async (method) => {
    const { ask, enter } = openGate()
    const cookie = await enter()
    expect((await ask('/host/journal', { cookie }, method)).status).toBe(403)
    expect((await ask('/host/journal', { cookie, 'sec-fetch-site': 'none' }, method)).status).toBe(403)
    expect((await ask('/host/journal', { cookie, origin: ORIGIN }, method)).status).toBe(200)
    expect((await ask('/host/journal', { cookie, 'sec-fetch-site': 'same-origin' }, method)).status).toBe(200)
  })

  it('refuses with a plain sentence that runs nothing, and by its sign a second workstation knows the first', async () => {
    const { ask } = openGate()
    const answer = await ask('/')
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get(SIGN_HEADER)).toBe('1')
    expect(await answer.text()).toContain('J108')
  })
})
