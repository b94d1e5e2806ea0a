// The page's own address, and what belongs to it.

import { protocol } from 'electron'
import type { Host } from '../host/create-host.ts'

const SCHEME = 'app'
export const PAGE = `${SCHEME}://workstation/`

export const isOwn = (address: string): boolean => address.startsWith(PAGE)

/** Before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

export function serveScheme(host: Host): void {
  protocol.handle(SCHEME, (request) =>
    isOwn(request.url) ? host(request) : new Response(null, { status: 404 }),
  )
}
