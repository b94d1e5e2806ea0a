// Records into pages: grouped by kind and month, at most 500 a page, each page sealed in two pieces.

import type { RecordsPiece, RowsPiece } from './cache-tables.ts'
import { type CachedKind, type CachedRecord, type CachedRow, monthOf, rowOf } from './cached-record.ts'
import { sealJson } from './compressed.ts'
import type { Seal } from './seal.ts'

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

/** Pages numbered from `firstPage`, in the order of kind, month and id. */
export function packPages(
  seal: Seal,
  records: readonly CachedRecord[],
  firstPage: number,
): Promise<PackedPage[]> {
  const groups = new Map<string, CachedRecord[]>()
  for (const each of records) {
    const key = `${each.kind}/${monthOf(each.record.id)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [each])
    else group.push(each)
  }
  const chunks = [...groups.keys()].sort().flatMap((key) => chunked(groups.get(key) ?? []))
  return Promise.all(chunks.map((chunk, index) => packPage(seal, chunk, firstPage + index)))
}

function chunked(group: readonly CachedRecord[]): CachedRecord[][] {
  const sorted = [...group].sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
  const chunks: CachedRecord[][] = []
  for (let at = 0; at < sorted.length; at += PAGE_RECORDS) chunks.push(sorted.slice(at, at + PAGE_RECORDS))
  return chunks
}

async function packPage(seal: Seal, chunk: readonly CachedRecord[], page: number): Promise<PackedPage> {
  const [first] = chunk
  if (first === undefined) throw new RangeError('a page holds at least one record')
  const name = { page, kind: first.kind, month: monthOf(first.record.id) }
  const held = chunk.map(rowOf)
  const { kind } = name
  const [rows, records] = await Promise.all([
    sealJson(seal, rowsLabel(name), { kind, rows: held.map(({ row }) => row) }),
    sealJson(seal, recordsLabel(name), { kind, records: chunk.map(({ record }) => record) }),
  ])
  return {
    rows: { ...name, count: chunk.length, sealed: rows },
    records: { page, sealed: records },
    held,
  }
}
