// A feed: a file with one JSON object a line, as the city's data exchange delivers it. It is read twice. First every line
// is checked, and one fault anywhere refuses the whole file with all faults listed; then it is read again in pieces. So
// nothing of a spoilt file is taken, and a file of any size is never in memory as a whole.

import { createReadStream } from 'node:fs'
import type { z } from 'zod'
import { linesOf } from '../../assess/json-lines.ts'
import type { LineFault } from '../line-fault.ts'

/** A transaction holds the locks of this many people at most (SYNC-9). */
const PIECE = 500
/** A file of another kind is wrong in every line; nobody reads more of them. */
const FAULTS_SHOWN = 200

export interface Feed<T> {
  readonly path: string
  readonly schema: z.ZodType<T>
  /** What may be in a file once only. */
  readonly keyOf: (entry: T) => string
  /** What is wrong with an entry of the right form, or null. */
  readonly faultOf: (entry: T) => string | null
}

export interface FeedEntry<T> {
  /** As an editor counts. */
  readonly line: number
  readonly entry: T
  /** The line as it came. */
  readonly text: string
}

/** Faults name the place in the line and never what stands there: that may be personal. */
export async function faultsOf<T>(feed: Feed<T>): Promise<LineFault[]> {
  const faults: LineFault[] = []
  const first = new Map<string, number>()
  for await (const { line, says, entry } of readLines(feed)) {
    if (faults.length === FAULTS_SHOWN) break
    if (entry === null) {
      faults.push({ line, says })
      continue
    }
    const before = first.get(feed.keyOf(entry))
    const wrong = before === undefined ? feed.faultOf(entry) : `与第 ${before} 行重复`
    if (wrong !== null) faults.push({ line, says: wrong })
    if (before === undefined) first.set(feed.keyOf(entry), line)
  }
  return faults
}

export async function* piecesOf<T>(feed: Feed<T>): AsyncGenerator<FeedEntry<T>[]> {
  let piece: FeedEntry<T>[] = []
  for await (const { line, entry, text } of readLines(feed)) {
    if (entry !== null) piece.push({ line, entry, text })
    if (piece.length < PIECE) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

type ReadLine<T> = {
  readonly line: number
  readonly text: string
  readonly says: string
  readonly entry: T | null
}

async function* readLines<T>({ path, schema }: Feed<T>): AsyncGenerator<ReadLine<T>> {
  let line = 0
  for await (const text of linesOf(createReadStream(path))) {
    line += 1
    if (text.trim() === '') continue
    yield { line, text, ...parseLine(text, schema) }
  }
}

function parseLine<T>(text: string, schema: z.ZodType<T>): Omit<ReadLine<T>, 'line' | 'text'> {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { says: '不是 JSON 对象', entry: null }
  }
  const parsed = schema.safeParse(given)
  if (parsed.success) return { says: '', entry: parsed.data }
  const places = [...new Set(parsed.error.issues.map(({ path }) => path.map(String).join('.') || '整行'))]
  return { says: `格式不对：${places.join('、')}`, entry: null }
}
