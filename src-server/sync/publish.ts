// Puts changes into the streams that workstations read (SYNC-9). The numbers come from the streams' counter rows, and
// taking them is the last statement of the transaction: the row stays locked only for the commit, numbers are contiguous
// in commit order, and a reader who has seen n has seen everything before it.

import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Change } from './store.ts'

/** `last` is the rest of the statement: it may read `numbered (stream, number, record)`, and its rows are returned. */
export async function publish<Row>(
  tx: Tx,
  changes: readonly Change[],
  last: RawBuilder<Row>,
): Promise<Row[]> {
  const streams = [...new Set(changes.map(({ stream }) => stream))].sort()
  if (streams.length > 1) {
    // Several streams are locked in one fixed order, or two transactions could wait for each other.
    await sql`select 1 from unit_counter where stream = any(${streams}) order by stream for update`.execute(
      tx,
    )
  }
  const { rows } = await sql<Row>`
    with wanted as (
      select * from unnest(
        ${changes.map(({ stream }) => stream)}::text[],
        ${changes.map(({ kind }) => kind)}::text[],
        ${changes.map(({ record }) => record)}::uuid[]
      ) with ordinality as each (stream, kind, record, position)
    ), counts as (
      select stream, count(*) as n from wanted group by stream
    ), taken as (
      update unit_counter set last = unit_counter.last + counts.n from counts
      where unit_counter.stream = counts.stream
      returning unit_counter.stream, unit_counter.last - counts.n as before
    ), numbered as (
      insert into change (stream, number, kind, record)
      select stream, before + row_number() over (partition by stream order by position), kind, record
      from wanted join taken using (stream)
      returning stream, number, record
    )
    ${last}`.execute(tx)
  return rows
}
