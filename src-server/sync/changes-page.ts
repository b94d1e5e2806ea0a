// One page of the feed: the numbers first, then the records they point to, newest state once (SYNC-9, SYNC-11).
// Numbers are contiguous in commit order, so the highest one read says that everything below it has been read, too. A
// record may be newer than its number here; its later number then brings the same state once more, which does no harm.

import type { ChangeLine, Cursor } from '#shared/contracts/municipal.ts'
import { changeLineSchema } from '#shared/contracts/municipal.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { z } from 'zod'
import type { Db } from '../db/database.ts'
import { CITY_STREAM, type ChangeKind } from '../db/schema.ts'
import { applicationLines, noticeLines, personLines } from './change-lines.ts'

export const PAGE = 500
/** Records are fetched in slices while the answer streams, so that a page never stands in memory as a whole. */
const SLICE = 50

export interface NumberedChange {
  readonly kind: ChangeKind
  readonly record: string | null
  readonly change: number
}

export interface Page {
  readonly changes: readonly NumberedChange[]
  readonly end: Extract<ChangeLine, { kind: 'end' }>
}

export async function readPage(db: Db, unit: string, cursor: Cursor): Promise<Page> {
  const { epoch } = await db.selectFrom('server_identity').select('epoch').executeTakeFirstOrThrow()
  const last = await lastNumbers(db, unit)
  const elsewhere = cursor.epoch !== null && (cursor.epoch !== epoch || cursor.of !== unit)
  if (elsewhere || cursor.unit > last.unit || cursor.city > last.city) {
    const start = { epoch, of: unit, unit: 0, city: 0 }
    return { changes: [], end: { kind: 'end', cursor: start, more: true, reset: true } }
  }
  const ofUnit = await readStream(db, unit, cursor.unit, PAGE)
  const ofCity = await readStream(db, CITY_STREAM, cursor.city, PAGE - ofUnit.length)
  const reached = {
    epoch,
    of: unit,
    unit: ofUnit.at(-1)?.change ?? cursor.unit,
    city: ofCity.at(-1)?.change ?? cursor.city,
  }
  return {
    changes: newestOnly([...ofUnit, ...ofCity]),
    end: {
      kind: 'end',
      cursor: reached,
      more: reached.unit < last.unit || reached.city < last.city,
      reset: false,
    },
  }
}

/** The lines of a page, each with its line feed. */
export async function* changeLines(db: Db, unit: string, { changes, end }: Page): AsyncGenerator<string> {
  for (let from = 0; from < changes.length; from += SLICE) {
    const slice = changes.slice(from, from + SLICE)
    const of = (kind: ChangeKind): NumberedChange[] => slice.filter((change) => change.kind === kind)
    const lines = [
      ...(await personLines(db, unit, of('person'))),
      ...(await applicationLines(db, unit, of('application'))),
      ...(await noticeLines(db, of('city-notice'))),
    ]
    yield lines.map((line) => `${line}\n`).join('')
  }
  yield `${JSON.stringify(end satisfies z.input<typeof changeLineSchema>)}\n`
}

async function lastNumbers(db: Db, unit: string): Promise<{ unit: number; city: number }> {
  const rows = await db
    .selectFrom('unit_counter')
    .where('stream', 'in', [unit, CITY_STREAM])
    .select(['stream', 'last'])
    .execute()
  const of = (stream: string): number => rows.find((row) => row.stream === stream)?.last ?? 0
  return { unit: of(unit), city: of(CITY_STREAM) }
}

async function readStream(db: Db, stream: string, after: number, limit: number): Promise<NumberedChange[]> {
  const rows = await db
    .selectFrom('change')
    .where('stream', '=', stream)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .select(['kind', 'record', 'number as change'])
    .execute()
  rows.forEach((row, index) => {
    invariant(row.change === after + index + 1, `the numbers of stream ${stream} have a gap`)
  })
  return rows
}

function newestOnly(changes: readonly NumberedChange[]): NumberedChange[] {
  const newest = new Map(changes.map((change) => [`${change.kind} ${change.record}`, change]))
  return [...newest.values()]
}
