// The port of the municipal server that `npm start` starts for itself. A server that somebody else has started is never
// joined: what it keeps is not ours to write into. Whoever means it names it with --municipal.

import { createServer } from 'node:net'
import { tsImport } from 'tsx/esm/api'
import { Stop } from './terminal.mjs'

export const MUNICIPAL_PORT = 8790
const PORT_TAKEN = 4

/** The port, and what is to be said about it, or null. `asked`: the port that the person wants, or undefined. */
export async function municipalPort(asked, { isFree = portIsFree, holderOf = portHolder } = {}) {
  const wanted = asked ?? MUNICIPAL_PORT
  if (await isFree(wanted)) return { port: wanted, says: null }
  const holder = await holderOf(wanted)
  if (asked !== undefined)
    throw new Stop(`端口 ${wanted} 已被占用（${holder}），市级服务没有启动。`, PORT_TAKEN)
  const port = await anyPort()
  return {
    port,
    says: `端口 ${wanted} 已被占用（${holder}），市级服务改用端口 ${port}。要使用已有的市级服务请加 --municipal。`,
  }
}

const listening = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const { port: taken } = server.address()
      server.close(() => resolve(taken))
    })
  })

const portIsFree = (port) =>
  listening(port).then(
    () => true,
    () => false,
  )

const anyPort = () => listening(0)

async function portHolder(port) {
  if (await isMunicipal(port)) return '另一个市级服务'
  const { nameHolder } = await tsImport('../src-main/browser/port-holder.ts', import.meta.url)
  return nameHolder(port)
}

async function isMunicipal(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(2000) })
    const body = await answer.json()
    // A server of another version refuses our question, and is a municipal server nevertheless.
    return body.service === 'jibu-municipal' || body.error?.fault === 'protocolOutdated'
  } catch {
    return false
  }
}
