import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { hostStatusSchema } from '#shared/contracts/host.ts'
import { PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { freePort } from '../../testing/free-port.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { openWorkstation } from '../open-workstation.ts'
import type { MunicipalFetch } from './municipal-client.ts'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

async function serverWith(answer: RequestListener): Promise<string> {
  const port = await freePort()
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  cleanUps.push(() => server.close())
  return `http://127.0.0.1:${port}`
}

const municipal = () =>
  serverWith((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        service: 'jibu-municipal',
        protocol: PROTOCOL_VERSION,
        epoch: '018f0000-0000-7000-8000-000000000000',
        now: 0,
        demonstration: false,
      }),
    )
  })

interface Start {
  readonly named?: string | null
  readonly municipalFetch?: MunicipalFetch
}

async function open(dataFolder: string, { named = null, municipalFetch }: Start = {}) {
  const workstation = await openWorkstation({
    shell: 'electron',
    version: '1.2.3',
    dataFolder,
    rendererFolder: dataFolder,
    municipalUrl: named,
    patience: 2000,
    ...(municipalFetch === undefined ? {} : { municipalFetch }),
  })
  invariant(workstation.ok, 'the workstation opens')
  const { host, close } = workstation.value
  let isOpen = true
  const end = async (): Promise<void> => {
    if (isOpen) await close()
    isOpen = false
  }
  cleanUps.push(end)
  const ask = async (path: string, body?: unknown): Promise<unknown> => {
    const answer = await host(
      new Request(`app://workstation${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )
    return answer.status === 204 ? null : answer.json()
  }
  return {
    end,
    address: async () => hostStatusSchema.parse(await ask('/host/status')).municipal,
    name: (address: string) => ask('/host/server-address', { municipal: address }),
    health: () => ask('/municipal/health'),
  }
}

describe("the first-run question for the municipal server's address", () => {
  it('is asked where nobody has named one, and kept once it answers', async () => {
    const folder = await temporaryFolder()
    const first = await open(folder)
    expect(await first.address()).toBe(null)
    expect(await first.health()).toEqual({ error: { fault: 'addressMissing' } })
    const address = await municipal()
    expect(await first.name(`${address}/`)).toBeNull()
    expect(await first.address()).toBe(address)
    expect(await first.health()).toMatchObject({ service: 'jibu-municipal' })
    await first.end()
    const second = await open(folder)
    expect(await second.address()).toBe(address)
    // What IT has named counts before it.
    await second.end()
    const told = await open(folder, { named: 'https://jibu.sh.example' })
    expect(await told.address()).toBe('https://jibu.sh.example')
  })

  it('is not asked twice: no page leads passwords to another server', async () => {
    const folder = await temporaryFolder()
    const desk = await open(folder, { named: 'https://jibu.sh.example' })
    expect(await desk.name(await municipal())).toMatchObject({ error: { fault: 'addressKnown' } })
    await expect(readFile(join(folder, 'server.json'))).rejects.toThrow('ENOENT')
  })

  it('is refused without a connection where the address is none, or not encrypted', async () => {
    const desk = await open(await temporaryFolder(), {
      municipalFetch: () => Promise.reject(new Error('asked')),
    })
    expect(await desk.name('jibu')).toMatchObject({ error: { fault: 'addressMalformed' } })
    expect(await desk.name('http://jibu.sh.example')).toMatchObject({ error: { fault: 'addressInClear' } })
  })

  it('says what is wrong with a server that answers', async () => {
    const desk = await open(await temporaryFolder())
    const page = await serverWith((_request, response) => response.end('<h1>请登录</h1>'))
    expect(await desk.name(page)).toMatchObject({ error: { fault: 'notMunicipal' } })
    const portal = await serverWith((_request, response) =>
      response.writeHead(302, { location: '/login' }).end(),
    )
    expect(await desk.name(portal)).toMatchObject({ error: { fault: 'notMunicipal' } })
    const newer = await serverWith((_request, response) => {
      response.writeHead(426, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ error: { fault: 'protocolOutdated' } }))
    })
    expect(await desk.name(newer)).toMatchObject({ error: { fault: 'protocolOutdated' } })
    const closed = `http://127.0.0.1:${await freePort()}`
    expect(await desk.name(closed)).toMatchObject({ error: { fault: 'connectionRefused' } })
    expect(await desk.address()).toBe(null)
  })

  const nodeError = (code: string): Error =>
    new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) })

  it.each([
    [new Error('net::ERR_NAME_NOT_RESOLVED'), 'nameNotFound'],
    [nodeError('ENOTFOUND'), 'nameNotFound'],
    [new Error('net::ERR_CONNECTION_REFUSED'), 'connectionRefused'],
    [new Error('net::ERR_CERT_AUTHORITY_INVALID'), 'certificateRefused'],
    [new Error('net::ERR_CERT_DATE_INVALID'), 'certificateRefused'],
    [new Error('net::ERR_SSL_PROTOCOL_ERROR'), 'certificateRefused'],
    [nodeError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'certificateRefused'],
    [nodeError('ERR_TLS_CERT_ALTNAME_INVALID'), 'certificateRefused'],
    [new Error('net::ERR_PROXY_CONNECTION_FAILED'), 'proxyFailed'],
    [new Error('net::ERR_TUNNEL_CONNECTION_FAILED'), 'proxyFailed'],
    [new Error('Redirect was cancelled'), 'notMunicipal'],
    [new Error('net::ERR_CONNECTION_TIMED_OUT'), 'noAnswer'],
    [new Error('net::ERR_INTERNET_DISCONNECTED'), 'noAnswer'],
    [new DOMException('', 'TimeoutError'), 'noAnswer'],
  ])('says what is wrong with the way: %s is %s', async (problem, name) => {
    const desk = await open(await temporaryFolder(), { municipalFetch: () => Promise.reject(problem) })
    expect(await desk.name('https://jibu.sh.example:8443')).toMatchObject({
      error: { fault: name, details: { host: 'jibu.sh.example:8443' } },
    })
  })
})
