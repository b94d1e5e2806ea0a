// Serves the benchmark's page and the district's feed from memory, the same bytes to everybody: as the municipal server
// does for the product, the floor and Replicache, by the page for RxDB, which asks for batches.

import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { Feed } from '../records/feed.ts'
import { bundle } from './bundles.ts'

const EPOCH = '00000000-0000-4000-8000-000000000001'
const HTML =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><script type="module" src="/page.js"></script>'

export interface FeedServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** `workers`: the source of each contestant's worker, by name. */
export async function serveFeed(feed: Feed, workers: Readonly<Record<string, string>>): Promise<FeedServer> {
  const scripts = new Map([['/page.js', await bundle('test/bench/page/page.ts')]])
  for (const [name, entry] of Object.entries(workers)) scripts.set(`/worker/${name}.js`, await bundle(entry))
  const changes = changeLines(feed)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bench')
    const script = scripts.get(pathname)
    if (pathname === '/') answer(response, 'text/html', HTML)
    else if (script !== undefined) answer(response, 'text/javascript', script)
    else if (pathname === '/municipal/sync/snapshot') void sendSnapshot(response, feed)
    else if (pathname === '/municipal/sync/changes') answer(response, 'application/x-ndjson', changes)
    else if (pathname === '/page') {
      const page = feed.pages[Number(searchParams.get('number'))]
      response.setHeader('x-kind', page?.kind ?? '')
      answer(response, 'application/json', page === undefined ? '[]' : page.text)
    } else response.writeHead(404).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answer(response: ServerResponse, type: string, body: string | Buffer): void {
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

async function sendSnapshot(response: ServerResponse, feed: Feed): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
  const pin = { epoch: EPOCH, of: '310115', unit: 1, city: 1 }
  response.write(`${JSON.stringify({ line: 'start', pin, expected: feed.records })}\n`)
  let after = 0
  for (const { kind, rows, checksum, text } of feed.pages) {
    after += 1
    response.write(`${JSON.stringify({ line: 'page', kind, rows, checksum, after: String(after) })}\n`)
    response.write(text)
    if (!response.write('\n')) await once(response, 'drain')
  }
  response.end('{"line":"complete"}\n')
}

function changeLines({ changed }: Feed): string {
  const lines = changed.map((record, at) => JSON.stringify({ kind: 'application', change: at + 2, record }))
  const cursor = { epoch: EPOCH, of: '310115', unit: changed.length + 1, city: 1 }
  const end = { kind: 'end', cursor, more: false, reset: false, durableUpTo: 0 }
  return [...lines, JSON.stringify(end), ''].join('\n')
}
