// The first copy of a unit's working set in keyset pages (SYNC-10). The pin is taken before the first page is read, and
// every page reads what is committed by then: a record may be newer than the pin, never older, and one that is missed
// because it came in behind the reader has a later number. So copy and changes join without a gap, and what they bring
// twice is the same or newer.

import { createHash } from 'node:crypto'
import type { Cursor } from '#shared/contracts/municipal.ts'
import {
  type RecordKind,
  recordKindSchema,
  SNAPSHOT_PAGE,
  type SnapshotLine,
} from '#shared/contracts/snapshot.ts'
import { CITY_STREAM } from '../db/schema.ts'
import type { SyncStore } from './store.ts'

const PAGE = SNAPSHOT_PAGE

export interface CopyBegun {
  readonly pin: Cursor
  /** Token of the last page that the workstation has stored; '' before the first. */
  readonly after: string
}

interface Place {
  readonly kind: RecordKind
  /** Id of the last record of the kind; null before the first. */
  readonly id: string | null
}

const KINDS = recordKindSchema.options
const BEGINNING: Place = { kind: 'city-notice', id: null }

/** Null where the token is none of ours. */
export function placeAfter(token: string): Place | null {
  if (token === '') return BEGINNING
  const [name = '', id = ''] = token.split(':')
  const kind = recordKindSchema.safeParse(name)
  return kind.success && /^[0-9a-f-]{36}$|^$/.test(id) ? { kind: kind.data, id: id === '' ? null : id } : null
}

/**
 * Each value is one page with both its lines, or a single line; all end with a line feed. Kinds that the reader does not
 * know are left out (SYNC-16); the expected number counts them nevertheless, few as they are.
 */
export async function* snapshotLines(
  store: SyncStore,
  unit: string,
  begun: CopyBegun | null,
  readable: ReadonlySet<RecordKind>,
): AsyncGenerator<string> {
  const { epoch } = await store.life(unit)
  const numbers = await store.lastNumbers([unit, CITY_STREAM])
  const now = { epoch, of: unit, unit: numbers.get(unit) ?? 0, city: numbers.get(CITY_STREAM) ?? 0 }
  const goesOn = begun !== null && isPast(begun.pin, now)
  yield lineOf({ line: 'start', pin: goesOn ? begun.pin : now, expected: await store.copySize(unit) })
  const from = (goesOn ? placeAfter(begun.after) : null) ?? BEGINNING
  for (const kind of KINDS.slice(KINDS.indexOf(from.kind))) {
    if (readable.has(kind)) yield* pagesOf(store, unit, kind, kind === from.kind ? from.id : null)
  }
  yield lineOf({ line: 'complete' })
}

/** A pin of this unit in this life of the server. One that is ahead is of a life that was lost. */
const isPast = (pin: Cursor, now: Cursor): boolean =>
  pin.epoch === now.epoch && pin.of === now.of && pin.unit <= now.unit && pin.city <= now.city

async function* pagesOf(
  store: SyncStore,
  unit: string,
  kind: RecordKind,
  after: string | null,
): AsyncGenerator<string> {
  for (let last = after; ; ) {
    const rows = await store.copyPage(kind, unit, last, PAGE)
    last = rows.at(-1)?.id ?? null
    if (last === null) return
    const records = `[${rows.map(({ text }) => text).join(',')}]`
    const checksum = createHash('sha256').update(records).digest('hex')
    const page = { line: 'page' as const, kind, rows: rows.length, checksum, after: `${kind}:${last}` }
    yield `${lineOf(page)}${records}\n`
    if (rows.length < PAGE) return
  }
}

const lineOf = (line: SnapshotLine): string => `${JSON.stringify(line)}\n`
