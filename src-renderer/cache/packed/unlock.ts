// Reads the rows of every page into memory, newest pages first, so that the first list can be worked in while older
// months still come. The records themselves stay sealed.

import { unreachable } from '#shared/kernel/invariant.ts'
import { journalEntrySchema } from '#shared/contracts/host.ts'
import type { CacheDisk } from './cache-disk.ts'
import type { RowsPiece } from './cache-tables.ts'
import { type CachedRow, sealedRowsSchema } from './cached-record.ts'
import { openJson } from './compressed.ts'
import { emptyMemory, type Memory, newPosition, withShown } from './memory.ts'
import { rowsLabel } from './pages.ts'
import type { Seal } from './seal.ts'

/** Pages opened at the same time: deflate and AES run on threads of their own. */
const AT_ONCE = 16

export interface Unlocking {
  readonly disk: CacheDisk
  readonly seal: Seal
  readonly newLife: () => string
  /** Some rows can be seen; more may follow. */
  readonly progress: (memory: Memory) => void
}

export async function unlock({ disk, seal, newLife, progress }: Unlocking): Promise<Memory> {
  const position = await disk.read((tables) => tables.position.get('position'))
  if (position === undefined) return beginLife(disk, newLife())
  const memory = emptyMemory(position)
  const shown = await disk.read((tables) => tables.shown.toArray())
  memory.shown = withShown(
    [],
    await Promise.all(
      shown.map(({ id, sealed }) => openJson(seal, shownLabel(id), sealed, journalEntrySchema)),
    ),
  )
  const looks = await disk.read((tables) => tables.looks.toArray())
  memory.lookedUp = new Map(looks.map(({ person, at }) => [person, at]))
  const departures = await disk.read((tables) => tables.departures.toArray())
  const leftAt = new Map(departures.map(({ record, upTo }) => [record, upTo]))
  const pages = await disk.read((tables) => tables.rows.toCollection().primaryKeys())
  pages.reverse()
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    const pieces = await disk.read((tables) => tables.rows.bulkGet(pages.slice(at, at + AT_ONCE)))
    const opened = await Promise.all(
      pieces.flatMap((piece) => (piece === undefined ? [] : [open(seal, piece)])),
    )
    for (const { piece, rows } of opened) enter(memory, piece, rows, leftAt)
    progress(memory)
  }
  return memory
}

export const shownLabel = (id: string): string => `shown/${id}`

async function beginLife(disk: CacheDisk, life: string): Promise<Memory> {
  const memory = emptyMemory(newPosition(life))
  await disk.write({ emptied: true, position: memory.position }, null, true)
  return memory
}

async function open(seal: Seal, piece: RowsPiece): Promise<{ piece: RowsPiece; rows: readonly CachedRow[] }> {
  const opened = await openJson(seal, rowsLabel(piece), piece.sealed, sealedRowsSchema)
  return { piece, rows: rowsIn(opened) }
}

type OpenedRows = ReturnType<typeof sealedRowsSchema.parse>

function rowsIn(opened: OpenedRows): CachedRow[] {
  switch (opened.kind) {
    case 'application':
      return opened.rows.map((row) => ({ kind: 'application', row }))
    case 'person':
      return opened.rows.map((row) => ({ kind: 'person', row }))
    case 'case':
      return opened.rows.map((row) => ({ kind: 'case', row }))
    default:
      return unreachable(opened)
  }
}

/** Newest pages come first: what is in memory already is newer than what this page has of it. */
function enter(
  { catalogue }: Memory,
  { page, kind, month, count }: RowsPiece,
  rows: readonly CachedRow[],
  leftAt: ReadonlyMap<string, number>,
): void {
  catalogue.addPage(page, { kind, month, count })
  for (const cached of rows) {
    const left = leftAt.get(`${cached.kind}/${cached.row.id}`) ?? 0
    if (page > left && catalogue.pageOf(cached.kind, cached.row.id) === undefined) catalogue.put(page, cached)
  }
}
