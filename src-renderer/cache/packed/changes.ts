// What a page of changes, a page of the first copy, or a fold does to the cache: planned and sealed first, since nothing
// but IndexedDB itself may be waited for inside an IndexedDB transaction.

import type { JournalEntry } from '#shared/contracts/host.ts'
import type { CopiedRecords, CopyPlace } from '#shared/contracts/snapshot.ts'
import { START } from '#shared/contracts/municipal.ts'
import { absorbedBy, remember, withoutApplied } from '#shared/sync/absorption.ts'
import type { ChangePage, JsonOfRecords } from '#shared/sync/ports.ts'
import { sortChanges } from './absorb-page.ts'
import type { Look, Position, ShownPiece } from './cache-tables.ts'
import type { CachedKind, CachedRecord } from './cached-record.ts'
import { sealJson } from './compressed.ts'
import type { Fold } from './fold.ts'
import type { Memory } from './memory.ts'
import { type PackedPage, packPages } from './pages.ts'
import type { RecordReader } from './record-reader.ts'
import type { Seal } from './seal.ts'
import { shownLabel } from './unlock.ts'

export interface Planned {
  readonly emptied?: boolean
  readonly packed: readonly PackedPage[]
  readonly dropped: readonly number[]
  readonly gone: readonly { readonly kind: CachedKind; readonly id: string }[]
  readonly shown?: readonly { readonly piece: ShownPiece; readonly entry: JournalEntry }[]
  readonly hidden: readonly string[]
  readonly lookedUp?: readonly Look[]
  /** Ids of people who are no guests any more (looked-up.ts). */
  readonly settled?: readonly string[]
  readonly position: Position
}

export async function changeOfPage(seal: Seal, memory: Memory, page: ChangePage): Promise<Planned> {
  const { position } = memory
  const { records, gone, notice } = sortChanges(page)
  const packed = await packPages(seal, records, position.nextPage)
  // After a restore of the server no outcome is true any more (SYNC-9b).
  const shown = page.reset ? memory.shown.map(withoutApplied) : memory.shown
  const hidden = absorbedBy(page.cursor, shown)
  const hide = new Set(hidden)
  return {
    emptied: page.reset,
    packed,
    dropped: [],
    gone,
    settled: peopleAmong([...records.map(({ kind, record }) => ({ kind, id: record.id })), ...gone]),
    shown: page.reset
      ? await sealAll(
          seal,
          shown.filter(({ command }) => !hide.has(command.id)),
        )
      : [],
    hidden,
    position: {
      ...position,
      nextPage: position.nextPage + packed.length,
      cursor: page.cursor,
      notice: notice ?? position.notice,
      absorbed: remember(page.reset ? [] : position.absorbed, hidden),
      copy: null,
    },
  }
}

export async function changeOfCopy(
  seal: Seal,
  memory: Memory,
  { copied, json }: { readonly copied: CopiedRecords; readonly json: JsonOfRecords | undefined },
  place: CopyPlace,
  begins: boolean,
): Promise<Planned> {
  const { position } = memory
  const records = recordsOf(copied)
  const packed = await packPages(seal, records, position.nextPage, json)
  const notice = copied.kind === 'city-notice' ? copied.records.at(-1) : undefined
  return {
    emptied: begins,
    packed,
    dropped: [],
    gone: [],
    settled: peopleAmong(records.map(({ kind, record }) => ({ kind, id: record.id }))),
    shown: begins ? await sealAll(seal, memory.shown) : [],
    hidden: [],
    position: {
      ...position,
      nextPage: position.nextPage + packed.length,
      cursor: START,
      notice: notice ?? position.notice,
      copy: place,
    },
  }
}

/** Whoever the feed brings belongs to the working set, and whoever it takes away is gone. */
const peopleAmong = (records: readonly { readonly kind: CachedKind; readonly id: string }[]): string[] =>
  records.flatMap(({ kind, id }) => (kind === 'person' ? [id] : []))

function recordsOf(copied: CopiedRecords): CachedRecord[] {
  if (copied.kind === 'city-notice') return []
  if (copied.kind === 'application') return copied.records.map((record) => ({ kind: 'application', record }))
  if (copied.kind === 'person') return copied.records.map((record) => ({ kind: 'person', record }))
  return copied.records.map((record) => ({ kind: 'case', record }))
}

export async function changeOfFold(
  seal: Seal,
  memory: Memory,
  reader: RecordReader,
  { kind, pages }: Fold,
): Promise<Planned> {
  const { catalogue, position } = memory
  const live: CachedRecord[] = []
  for (const page of pages) {
    if (catalogue.liveIn(page) === 0) continue
    const records = await reader.page(catalogue, page)
    for (const [id, record] of records) if (catalogue.pageOf(kind, id) === page) live.push(record)
  }
  const packed = await packPages(seal, live, position.nextPage)
  return {
    packed,
    dropped: pages,
    gone: [],
    hidden: [],
    position: { ...position, nextPage: position.nextPage + packed.length },
  }
}

const sealAll = (
  seal: Seal,
  entries: readonly JournalEntry[],
): Promise<{ piece: ShownPiece; entry: JournalEntry }[]> =>
  Promise.all(
    entries.map(async (entry) => {
      const { id } = entry.command
      return { piece: { id, sealed: await sealJson(seal, shownLabel(id), entry) }, entry }
    }),
  )
