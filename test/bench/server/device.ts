// A workstation as the server sees it: it sends what it has, then reads what is new, and at once again. Every fourth
// sending is a queue of several acts, as after an hour without the network.
// The numbers that it reads must follow each other without a gap; the benchmark ends where they do not (SYNC-9).

import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import {
  commandOutcomesSchema,
  type Cursor,
  cursorSchema,
  MUNICIPAL_PATHS,
  START,
} from '#shared/contracts/municipal.ts'
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '#shared/contracts/versions.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Counter } from '../town/busy-town.ts'

const QUEUE = 10
/** Milliseconds, the first pause of a workstation whose round did not come through. */
const AGAIN = 1000

export interface Seen {
  readonly pushMs: number[]
  readonly pullMs: number[]
  applied: number
  /** Requests that the server was too busy for. */
  busy: number
  otherwise: number
  lines: number
  bytes: number
}

export const nothingSeen = (): Seen => ({
  pushMs: [],
  pullMs: [],
  applied: 0,
  busy: 0,
  otherwise: 0,
  lines: 0,
  bytes: 0,
})

const endSchema = z.object({ kind: z.literal('end'), cursor: cursorSchema, more: z.boolean() })

export async function work(url: string, token: string, { commands }: Counter, seen: Seen): Promise<Cursor> {
  const headers = {
    authorization: `Bearer ${token}`,
    [PROTOCOL_HEADER]: String(PROTOCOL_VERSION),
    'content-type': 'application/json',
  }
  let cursor = START
  let sent = 0
  for (let round = 0; sent < commands.length; round += 1) {
    const batch = commands.slice(sent, sent + (round % 4 === 3 ? QUEUE : 1))
    sent += batch.length
    await push(url, headers, batch, seen)
    cursor = await pull(url, headers, cursor, seen)
  }
  return cursor
}

type Headers = Readonly<Record<string, string>>

async function push(url: string, headers: Headers, commands: Counter['commands'], seen: Seen): Promise<void> {
  const started = performance.now()
  const body = JSON.stringify({ commands, sentAt: Date.now() })
  const answer = await ask(url + MUNICIPAL_PATHS.commands, { method: 'POST', headers, body }, seen)
  invariant(answer.ok, `a push was answered ${answer.status}`)
  const text: unknown = await answer.json()
  seen.pushMs.push(performance.now() - started)
  const { outcomes } = commandOutcomesSchema.parse(text)
  const applied = outcomes.filter(({ status }) => status === 'applied').length
  seen.applied += applied
  seen.otherwise += commands.length - applied
}

async function pull(url: string, headers: Headers, from: Cursor, seen: Seen): Promise<Cursor> {
  let cursor = from
  for (;;) {
    const started = performance.now()
    const answer = await ask(`${url}${MUNICIPAL_PATHS.changes}?${queryOf(cursor)}`, { headers }, seen)
    invariant(answer.ok, `a pull was answered ${answer.status}`)
    const text = await answer.text()
    seen.pullMs.push(performance.now() - started)
    seen.bytes += text.length
    const lines = text.trimEnd().split('\n')
    seen.lines += lines.length - 1
    const end = endSchema.parse(JSON.parse(lines.at(-1) ?? ''))
    cursor = end.cursor
    if (!end.more) return cursor
  }
}

/** A server that is too busy for an answer is asked again, as a workstation does; the waiting counts as waiting. */
async function ask(url: string, request: RequestInit, seen: Seen): Promise<Response> {
  for (;;) {
    const answer = await fetch(url, request)
    if (answer.status !== 503) return answer
    seen.busy += 1
    await setTimeout(AGAIN)
  }
}

function queryOf(cursor: Cursor): string {
  const query = new URLSearchParams({ unit: String(cursor.unit), city: String(cursor.city) })
  if (cursor.epoch !== null) query.set('epoch', cursor.epoch)
  if (cursor.of !== null) query.set('of', cursor.of)
  return query.toString()
}
