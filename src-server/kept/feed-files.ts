// Files of feeds as they came: the raw lines, and for which sources the file speaks. Kept beside what is made of them, so
// that an auditor can see what was delivered and not only what the program took from it.

import type { Source } from '#shared/domain/person/sources.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { derivedId } from '../sync/postgres/follow-up-rows.ts'
import { nextNumber } from './next-number.ts'

export interface FeedFile {
  readonly id: string
  readonly receivedAt: Instant
  /** The delivery of each source for which the file speaks; the first one stands for the file where none fits. */
  readonly deliveries: ReadonlyMap<string, string>
}

export interface KeptLine {
  readonly line: number
  readonly person: string
  readonly content: string
  /** Why it was set aside, or null. */
  readonly setAside: string | null
}

/** `online` is no source of facts: applications come by it. */
export type Deliverer = Source | 'online'

export async function openFeedFile(
  tx: Tx,
  feed: 'facts' | 'certificates' | 'online',
  watermarks: ReadonlyMap<Deliverer, PlainDate | null>,
  receivedAt: Instant,
): Promise<FeedFile> {
  const id = derivedId('feed-file', String(await nextNumber(tx, 'feed_file_number')))
  await tx
    .insertInto('feed_file')
    .values({ id, feed, received_at: new Date(receivedAt) })
    .execute()
  const deliveries = new Map<string, string>()
  for (const [source, watermark] of watermarks) {
    const delivery = derivedId('delivery', id, source)
    await tx.insertInto('feed_delivery').values({ id: delivery, file: id, source, watermark }).execute()
    deliveries.set(source, delivery)
  }
  return { id, receivedAt, deliveries }
}

export async function keepLines(tx: Tx, { id }: FeedFile, lines: readonly KeptLine[]): Promise<void> {
  if (lines.length === 0) return
  await sql`
    insert into feed_line (file, line, person, content, set_aside)
    select ${id}::uuid, line, person, content, "setAside"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as each (line integer, person text, content text, "setAside" text)`.execute(tx)
  const aside = lines.filter(({ setAside }) => setAside !== null).length
  await sql`
    update feed_file set lines = lines + ${lines.length}, set_aside = set_aside + ${aside}
    where id = ${id}::uuid`.execute(tx)
}
