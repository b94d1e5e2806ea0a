// Chromium's network for the municipal traffic, in a session of its own: the system's certificates, its proxy and PAC file
// count, and nothing of it is kept on disk. The page's session never leaves the machine.

import { session } from 'electron'
import type { MunicipalFetch } from '../host/municipal/municipal-client.ts'

export interface MunicipalNetwork {
  readonly fetch: MunicipalFetch
  /** Cuts connections that a sleep has made useless. */
  readonly reconnect: () => void
}

export async function municipalNetwork(
  version: string,
  proxy: string | undefined,
): Promise<MunicipalNetwork> {
  const network = session.fromPartition('municipal', { cache: false })
  // Headers are ASCII.
  network.setUserAgent(`Jibu/${version}`)
  network.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  await network.setProxy(proxyConfig(proxy))
  return {
    fetch: (address, init) =>
      network.fetch(address, { ...init, credentials: 'omit', bypassCustomProtocolHandlers: true }),
    reconnect: () => {
      void network.closeAllConnections()
    },
  }
}

function proxyConfig(proxy = 'system'): Electron.ProxyConfig {
  if (proxy === 'system' || proxy === 'direct') return { mode: proxy }
  if (/\.(pac|dat)$/.test(new URL(proxy).pathname)) return { mode: 'pac_script', pacScript: proxy }
  return { mode: 'fixed_servers', proxyRules: proxy }
}
