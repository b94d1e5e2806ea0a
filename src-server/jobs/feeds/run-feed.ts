// Runs a feed: the check of the whole file, then piece by piece in transactions of their own. The lines are kept as they came,
// beside what is made of them. A dry run decides everything and writes nothing.

import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Db, Tx } from '../../db/database.ts'
import { type Deliverer, type FeedFile, keepLines, openFeedFile } from '../../kept/feed-files.ts'
import { inTransaction } from '../dry-run.ts'
import type { LineFault } from '../line-fault.ts'
import { type Feed, type FeedEntry, faultsOf, piecesOf } from './feed-file.ts'

export type FeedReport<Tally> =
  | { readonly status: 'refused'; readonly faults: readonly LineFault[] }
  | ({ readonly status: 'done'; readonly lines: number } & Tally)

export type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

export interface Run {
  readonly now: Instant
  readonly dryRun: boolean
}

/** How a file is kept: under which name, for which sources it speaks up to which day, and whom a line is about. */
export interface Keeping<T> {
  readonly feed: 'facts' | 'certificates' | 'online'
  readonly deliverers: () => Promise<ReadonlyMap<Deliverer, PlainDate | null>>
  readonly personOf: (entry: T) => string
}

/** What a piece came to: the count so far, and the lines of the piece that were set aside. */
export interface Taken<Tally> {
  readonly tally: Tally
  readonly setAside: readonly LineFault[]
}

export async function runFeed<T, Tally extends object>(
  db: Db,
  feed: Feed<T>,
  keeping: Keeping<T>,
  start: Tally,
  { now, dryRun }: Run,
  take: (
    transaction: InTransaction,
    piece: readonly FeedEntry<T>[],
    tally: Tally,
    file: FeedFile | null,
  ) => Promise<Taken<Tally>>,
): Promise<FeedReport<Tally>> {
  const faults = await faultsOf(feed)
  if (faults.length > 0) return { status: 'refused', faults }
  const file = dryRun ? null : await opened(db, keeping, now)
  let tally = start
  let lines = 0
  for await (const piece of piecesOf(feed)) {
    lines += piece.length
    const taken = await take((work) => inTransaction(db, dryRun, work), piece, tally, file)
    tally = taken.tally
    if (file !== null) await keep(db, file, keeping, piece, taken.setAside)
  }
  return { status: 'done', lines, ...tally }
}

async function opened<T>(db: Db, { feed, deliverers }: Keeping<T>, now: Instant): Promise<FeedFile> {
  const watermarks = await deliverers()
  return db.transaction().execute((tx) => openFeedFile(tx, feed, watermarks, now))
}

async function keep<T>(
  db: Db,
  file: FeedFile,
  { personOf }: Keeping<T>,
  piece: readonly FeedEntry<T>[],
  setAside: readonly LineFault[],
): Promise<void> {
  const reasons = new Map(setAside.map(({ line, says }) => [line, says]))
  const lines = piece.map(({ line, entry, text }) => ({
    line,
    person: personOf(entry),
    content: text,
    setAside: reasons.get(line) ?? null,
  }))
  await db.transaction().execute((tx) => keepLines(tx, file, lines))
}
