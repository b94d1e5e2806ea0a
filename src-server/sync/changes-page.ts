// One page of the feed: the numbers first, then the records they point to, newest state once (SYNC-9, SYNC-11).
// Numbers are contiguous in commit order, so the highest one read says that everything below it has been read, too. A
// record may be newer than its number here; its later number then brings the same state once more, which does no harm.

import type { changeLineSchema } from '#shared/contracts/municipal.ts'
import { type CaseKind, SMALL_CASE_KINDS } from '#shared/domain/case/case-kind.ts'
import { type ChangeLine, type Cursor } from '#shared/contracts/municipal.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { z } from 'zod'
import { CITY_STREAM } from '../db/schema.ts'
import type { ChangeKind, NumberedChange, SyncStore } from './store.ts'

export const PAGE = 500
/** Records are fetched in slices while the answer streams, so that a page never stands in memory as a whole. */
const SLICE = 50

export interface Page {
  readonly changes: readonly NumberedChange[]
  readonly end: Extract<ChangeLine, { kind: 'end' }>
}

export async function readPage(store: SyncStore, unit: string, cursor: Cursor): Promise<Page> {
  const { epoch, durableUpTo } = await store.life(unit)
  const numbers = await store.lastNumbers([unit, CITY_STREAM])
  const last = { unit: numbers.get(unit) ?? 0, city: numbers.get(CITY_STREAM) ?? 0 }
  const elsewhere = cursor.epoch !== null && (cursor.epoch !== epoch || cursor.of !== unit)
  if (elsewhere || cursor.unit > last.unit || cursor.city > last.city) {
    const start = { epoch, of: unit, unit: 0, city: 0 }
    return { changes: [], end: { kind: 'end', cursor: start, more: true, reset: true, durableUpTo } }
  }
  const ofUnit = await readStream(store, unit, cursor.unit, PAGE)
  const ofCity = await readStream(store, CITY_STREAM, cursor.city, PAGE - ofUnit.length)
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
      durableUpTo,
    },
  }
}

/** The lines of a page, each with its line feed; without those of kinds that the reader does not know (SYNC-16). */
export async function* changeLines(
  store: SyncStore,
  unit: string,
  page: Page,
  readable: ReadonlySet<ChangeKind>,
): AsyncGenerator<string> {
  const changes = page.changes.filter(({ kind }) => readable.has(kind))
  for (let from = 0; from < changes.length; from += SLICE) {
    const slice = changes.slice(from, from + SLICE)
    const idsOf = (kind: ChangeKind): string[] =>
      slice.flatMap((change) => (change.kind === kind && change.record !== null ? [change.record] : []))
    const people = await store.personTexts(unit, idsOf('person'))
    const applications = await store.applicationTexts(unit, idsOf('application'))
    const cases = await store.caseTexts(unit, SMALL_CASE_KINDS.flatMap(idsOf))
    const notice = slice.some(({ kind }) => kind === 'city-notice') ? await store.noticeText() : ''
    const lines = slice.map((change) => {
      if (change.kind === 'city-notice') return lineOf(change, notice)
      const texts = change.kind === 'person' ? people : change.kind === 'application' ? applications : cases
      const text = texts.get(change.record ?? '')
      return text === undefined ? goneLine(change.kind, change) : lineOf(change, text)
    })
    yield lines.map((line) => `${line}\n`).join('')
  }
  yield `${JSON.stringify(page.end satisfies z.input<typeof changeLineSchema>)}\n`
}

const lineOf = ({ kind, change }: NumberedChange, record: string): string =>
  `{"kind":"${kind}","change":${change},"record":${record}}`

/** What is no longer the unit's is told to be gone (SYNC-11). */
const goneLine = (recordKind: CaseKind | 'person', { change, record }: NumberedChange): string =>
  JSON.stringify({
    kind: 'gone',
    change,
    recordKind,
    id: record ?? '',
    reason: '已不属于本区',
  } satisfies ChangeLine)

async function readStream(
  store: SyncStore,
  stream: string,
  after: number,
  limit: number,
): Promise<NumberedChange[]> {
  const changes = await store.changesAfter(stream, after, limit)
  changes.forEach(({ change }, index) => {
    invariant(change === after + index + 1, `the numbers of stream ${stream} have a gap`)
  })
  return changes
}

function newestOnly(changes: readonly NumberedChange[]): NumberedChange[] {
  const newest = new Map(changes.map((change) => [`${change.kind} ${change.record}`, change]))
  return [...newest.values()]
}
