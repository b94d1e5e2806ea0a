// Records into pages: grouped by kind and month, at most 500 a page, each page sealed in two pieces.

import type { RecordsPiece, RowsPiece } from './cache-tables.ts'
import { type CachedKind, type CachedRecord, type CachedRow, monthOf, rowOf } from './cached-record.ts'
import { sealJson, sealText } from './compressed.ts'
import { boundsOf, partOf } from './json-parts.ts'
import type { Bytes, Seal } from './seal.ts'

export const PAGE_RECORDS = 500

export interface PackedPage {
  readonly rows: RowsPiece
  readonly records: RecordsPiece
  readonly held: readonly CachedRow[]
}

interface PageName {
  readonly page: number
  readonly kind: CachedKind
  readonly month: string
}

export const rowsLabel = ({ page, kind, month }: PageName): string => `rows/${page}/${kind}/${month}`
export const recordsLabel = ({ page, kind, month }: PageName): string => `records/${page}/${kind}/${month}`

interface Placed {
  readonly cached: CachedRecord
  /** Place among the records that came together. */
  readonly place: number
}

/**
 * Pages numbered from `firstPage`, in the order of kind, month and id. `json`: the array of just these records, where there
 * is one; what stands together in it is not written anew.
 */
export function packPages(
  seal: Seal,
  records: readonly CachedRecord[],
  firstPage: number,
  json?: Bytes,
): Promise<PackedPage[]> {
  const groups = new Map<string, Placed[]>()
  for (const [place, cached] of records.entries()) {
    const key = `${cached.kind}/${monthOf(cached.record.id)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [{ cached, place }])
    else group.push({ cached, place })
  }
  const chunks = [...groups.keys()].sort().flatMap((key) => chunked(groups.get(key) ?? []))
  const came = json === undefined ? null : { json, bounds: chunks.length === 1 ? null : boundsOf(json) }
  return Promise.all(chunks.map((chunk, index) => packPage(seal, chunk, firstPage + index, came)))
}

function chunked(group: readonly Placed[]): Placed[][] {
  const sorted = [...group].sort((a, b) => (a.cached.record.id < b.cached.record.id ? -1 : 1))
  const chunks: Placed[][] = []
  for (let at = 0; at < sorted.length; at += PAGE_RECORDS) chunks.push(sorted.slice(at, at + PAGE_RECORDS))
  return chunks
}

interface Came {
  readonly json: Bytes
  /** Null: the chunk is all of it. */
  readonly bounds: readonly number[] | null
}

async function packPage(
  seal: Seal,
  chunk: readonly Placed[],
  page: number,
  came: Came | null,
): Promise<PackedPage> {
  const [first] = chunk
  if (first === undefined) throw new RangeError('a page holds at least one record')
  const { kind, record } = first.cached
  const name = { page, kind, month: monthOf(record.id) }
  const held = chunk.map(({ cached }) => rowOf(cached))
  const [rows, records] = await Promise.all([
    sealJson(seal, rowsLabel(name), { kind, rows: held.map(({ row }) => row) }),
    sealText(seal, recordsLabel(name), recordsJson(kind, chunk, came)),
  ])
  return {
    rows: { ...name, count: chunk.length, sealed: rows },
    records: { page, sealed: records },
    held,
  }
}

/** As it came, where the chunk stands in it in one piece. */
function recordsJson(kind: CachedKind, chunk: readonly Placed[], came: Came | null): Bytes {
  const from = chunk[0]?.place ?? 0
  if (came !== null && chunk.every(({ place }, at) => place === from + at)) {
    const { json, bounds } = came
    const start = bounds?.[from] ?? 0
    const end = bounds?.[from + chunk.length] ?? json.length - 1
    return partOf(json, [start, end], [`{"kind":"${kind}","records":`, '}'])
  }
  const records = chunk.map(({ cached }) => cached.record)
  return new TextEncoder().encode(JSON.stringify({ kind, records }))
}
