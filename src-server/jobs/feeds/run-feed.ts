// Runs a feed: the check of the whole file, then piece by piece in transactions of their own. A dry run decides everything and
// writes nothing.

import type { Db, Tx } from '../../db/database.ts'
import { inTransaction } from '../dry-run.ts'
import type { LineFault } from '../line-fault.ts'
import { type Feed, type FeedEntry, faultsOf, piecesOf } from './feed-file.ts'

export type FeedReport<Tally> =
  | { readonly status: 'refused'; readonly faults: readonly LineFault[] }
  | ({ readonly status: 'done'; readonly lines: number } & Tally)

export type InTransaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

export async function runFeed<T, Tally extends object>(
  db: Db,
  feed: Feed<T>,
  start: Tally,
  dryRun: boolean,
  take: (transaction: InTransaction, piece: readonly FeedEntry<T>[], tally: Tally) => Promise<Tally>,
): Promise<FeedReport<Tally>> {
  const faults = await faultsOf(feed)
  if (faults.length > 0) return { status: 'refused', faults }
  let tally = start
  let lines = 0
  for await (const piece of piecesOf(feed)) {
    lines += piece.length
    tally = await take((work) => inTransaction(db, dryRun, work), piece, tally)
  }
  return { status: 'done', lines, ...tally }
}
