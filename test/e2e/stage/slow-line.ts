// The line between a workstation and the municipal server, in the test's hand: the first copy stops after as many pages
// as the test lets through and waits, everything else passes. So a test stands in the middle of a first copy, however
// small it is.

import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { freePort } from './process.ts'
import type { Stage } from './stage.ts'

export interface SlowLine {
  readonly url: string
  /** What the workstation has asked of the first copy, one query a request. */
  readonly copies: readonly URLSearchParams[]
  /** From now on everything passes, also what was waiting. */
  readonly release: () => void
  readonly close: () => Promise<void>
}

/** A line that lets one page of the first copy through. */
export async function heldLine({ municipal, endings }: Stage): Promise<SlowLine> {
  const line = await openSlowLine(municipal.url, 1)
  endings.push(line.close)
  return line
}

async function openSlowLine(municipal: string, pages: number): Promise<SlowLine> {
  const copies: URLSearchParams[] = []
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', municipal)
    const isCopy = url.pathname === MUNICIPAL_PATHS.snapshot
    if (isCopy) copies.push(url.searchParams)
    // Plain, so that its lines can be counted.
    const headers = { ...asked.headers, host: url.host, ...(isCopy ? { 'accept-encoding': 'identity' } : {}) }
    const onward = request(url, { method: asked.method ?? 'GET', headers }, (come) => {
      answer.writeHead(come.statusCode ?? 502, come.headers)
      if (isCopy) passPages(come, answer, pages, released).catch(() => answer.destroy())
      else come.pipe(answer)
    })
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    asked.pipe(onward)
  })
  server.listen(await freePort(), '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the line has a port')
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    copies,
    release,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** The start and two lines a page at once; the rest when it is released. */
async function passPages(
  come: IncomingMessage,
  answer: ServerResponse,
  pages: number,
  open: Promise<void>,
): Promise<void> {
  let passed = 0
  for await (const line of createInterface({ input: come })) {
    if (passed === 1 + 2 * pages) await open
    answer.write(`${line}\n`)
    passed += 1
  }
  answer.end()
}
