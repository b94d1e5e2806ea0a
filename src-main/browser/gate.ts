// The door of the browser shell. A port of this machine can be reached by every program and, through the browser, by
// every web page, so each request has to show that it comes from our own page: the exact Host (against DNS rebinding),
// the own Origin and Sec-Fetch-Site (against other pages), and the cookie (against other programs and users).

import { describeFault, fault } from '#shared/contracts/faults.ts'
import type { Host } from '../host/create-host.ts'
import { withSecurityHeaders } from '../host/renderer/security-headers.ts'
import type { EntryCookie, EntryToken } from './entry-token.ts'

/** By it a second workstation knows the first one at a taken port. */
export const SIGN_HEADER = 'x-jibu-workstation'
export const LOOPBACK = '127.0.0.1'
const OUR_SITES = new Set(['same-origin', 'none'])

export interface GateParts {
  readonly port: number
  readonly token: EntryToken
  readonly cookie: EntryCookie
  readonly host: Host
}

export function createGate({ port, token, cookie, host }: GateParts): Host {
  const authority = `${LOOPBACK}:${port}`
  const origin = `http://${authority}`

  const isOurs = (request: Request): boolean => {
    if (request.headers.get('host') !== authority) return false
    const from = request.headers.get('origin')
    if (from !== null && from !== origin) return false
    const site = request.headers.get('sec-fetch-site')
    if (site !== null && !OUR_SITES.has(site)) return false
    // What changes something must say where it comes from.
    return request.method === 'GET' || from === origin || site === 'same-origin'
  }

  const answer = async (request: Request): Promise<Response> => {
    if (!isOurs(request)) return refusal()
    const url = new URL(request.url)
    const given = url.pathname === '/' && request.method === 'GET' ? url.searchParams.get('token') : null
    if (given !== null && token.use(given)) {
      return new Response(null, {
        status: 303,
        headers: { location: '/', 'set-cookie': cookie.setCookie, 'cache-control': 'no-store' },
      })
    }
    if (!cookie.isIn(request.headers.get('cookie'))) return refusal()
    // A used address in the history or a second click on it: the window is open already.
    if (given !== null) return new Response(null, { status: 303, headers: { location: '/' } })
    return host(request)
  }

  return async (request) => {
    const response = withSecurityHeaders(await answer(request))
    response.headers.set(SIGN_HEADER, '1')
    return response
  }
}

const refusal = (): Response =>
  new Response(
    `${describeFault(fault('notAllowedHere'))}\n在启动工作站的终端按回车，可得到新的打开地址。\n`,
    {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    },
  )
