// A line to the municipal server that brings a made-up district of any size instead of the demo town's: the workstation
// copies it as it would the real one, without a database that has to be filled first. Everything else passes.

import { createServer, request, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import { type Cursor, MUNICIPAL_PATHS } from '#shared/contracts/municipal.ts'
import { type Feed, makeFeed } from '../../bench/records/feed.ts'
import { freePort } from './process.ts'
import type { Stage } from './stage.ts'

const EPOCH = '00000000-0000-4000-8000-000000000001'

export interface BigDistrict {
  readonly url: string
  readonly feed: Feed
}

export async function bigDistrict(
  { municipal, endings }: Pick<Stage, 'municipal' | 'endings'>,
  unit: string,
  records: number,
): Promise<BigDistrict> {
  const feed = makeFeed(records)
  const pin: Cursor = { epoch: EPOCH, of: unit, unit: 1, city: 1 }
  const server = createServer((asked, answer) => {
    const url = new URL(asked.url ?? '/', municipal.url)
    if (url.pathname === MUNICIPAL_PATHS.snapshot) {
      sendCopy(answer, feed, pin).catch(() => answer.destroy())
      return
    }
    if (url.pathname === MUNICIPAL_PATHS.changes) {
      answer.setHeader('content-type', 'application/x-ndjson')
      answer.end(
        `${JSON.stringify({ kind: 'end', cursor: pin, more: false, reset: false, durableUpTo: 0 })}\n`,
      )
      return
    }
    const onward = request(
      url,
      { method: asked.method ?? 'GET', headers: { ...asked.headers, host: url.host } },
      (come) => {
        answer.writeHead(come.statusCode ?? 502, come.headers)
        come.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    answer.on('close', () => onward.destroy())
    asked.pipe(onward)
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  endings.push(async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  })
  return { url: `http://127.0.0.1:${String(port)}`, feed }
}

async function sendCopy(answer: ServerResponse, feed: Feed, pin: Cursor): Promise<void> {
  answer.writeHead(200, { 'content-type': 'application/x-ndjson' })
  answer.write(`${JSON.stringify({ line: 'start', pin, expected: feed.records })}\n`)
  for (const [place, { kind, rows, checksum, text }] of feed.pages.entries()) {
    answer.write(`${JSON.stringify({ line: 'page', kind, rows, checksum, after: String(place + 1) })}\n`)
    answer.write(text)
    if (!answer.write('\n')) await once(answer, 'drain')
  }
  answer.end('{"line":"complete"}\n')
}
