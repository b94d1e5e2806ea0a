// People who walked in from elsewhere: their files were fetched by full identity number, and are kept for thirty days
// from the last look (SYNC-18). Then every copy goes, on disk too: the pages that hold one are written anew without it.
// Who has an unsent act stays until it is settled, and who has joined the working set is no guest any more.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { addDays } from '#shared/kernel/plain-date.ts'
import { type Instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { personIn } from '#shared/sync/screen.ts'
import type { CachedRecord } from './cached-record.ts'
import type { Planned } from './changes.ts'
import type { Memory } from './memory.ts'
import { packPages } from './pages.ts'
import type { RecordReader } from './record-reader.ts'
import type { Seal } from './seal.ts'

export const KEPT_DAYS = 30

/** A file that was fetched at this moment. An earlier copy of it goes: a guest is on one page only. */
export async function changeOfLook(
  seal: Seal,
  memory: Memory,
  reader: RecordReader,
  { record, at }: { readonly record: PersonFile; readonly at: Instant },
): Promise<Planned> {
  const { catalogue, lookedUp } = memory
  const isGuest = !catalogue.people.has(record.id) || lookedUp.has(record.id)
  const rewritten = await pagesWithout(memory, reader, new Set(isGuest ? [record.id] : []))
  return {
    ...(await planOf(seal, memory, rewritten, [{ kind: 'person', record }])),
    lookedUp: isGuest ? [{ person: record.id, at }] : [],
  }
}

/** Null: nobody's time is over. */
export async function changeOfPurge(
  seal: Seal,
  memory: Memory,
  reader: RecordReader,
  now: Instant,
): Promise<Planned | null> {
  const over = overdue(memory, now)
  if (over.size === 0) return null
  return {
    ...(await planOf(seal, memory, await pagesWithout(memory, reader, over), [])),
    gone: [...over].map((id) => ({ kind: 'person', id })),
    settled: [...over],
  }
}

interface Rewritten {
  readonly dropped: readonly number[]
  readonly kept: readonly CachedRecord[]
}

/** The pages on which these people are, and what else on them is alive. */
async function pagesWithout(
  { catalogue }: Memory,
  reader: RecordReader,
  people: ReadonlySet<string>,
): Promise<Rewritten> {
  const dropped = new Set([...people].flatMap((id) => catalogue.pageOf('person', id) ?? []))
  const kept: CachedRecord[] = []
  for (const page of dropped) {
    for (const [id, record] of await reader.page(catalogue, page))
      if (catalogue.pageOf('person', id) === page && !people.has(id)) kept.push(record)
  }
  return { dropped: [...dropped], kept }
}

async function planOf(
  seal: Seal,
  { position }: Memory,
  { dropped, kept }: Rewritten,
  news: readonly CachedRecord[],
): Promise<Planned> {
  const packed = await packPages(seal, [...kept, ...news], position.nextPage)
  return {
    packed,
    dropped,
    gone: [],
    hidden: [],
    position: { ...position, nextPage: position.nextPage + packed.length },
  }
}

function overdue({ catalogue, lookedUp, shown }: Memory, now: Instant): ReadonlySet<string> {
  const today = shanghaiDate(now)
  const over = [...lookedUp].filter(([, at]) => addDays(shanghaiDate(at), KEPT_DAYS) < today)
  if (over.length === 0) return new Set()
  const waiting = new Set(
    shown.map(
      ({ command: { target, body } }) =>
        catalogue.applications.get(target)?.identityNumber ?? personIn(null, body),
    ),
  )
  return new Set(
    over.flatMap(([id]) => {
      const number = catalogue.people.get(id)?.identityNumber
      return number !== undefined && waiting.has(number) ? [] : [id]
    }),
  )
}
