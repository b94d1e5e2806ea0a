// deliveries.ndjson: what the sources delivered, a line for each source that a file speaks for.

import { sql } from 'kysely'
import type { Asked } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'

interface Row {
  readonly id: string
  readonly file: string
  readonly feed: string
  readonly source: string
  readonly receivedAt: Date
  readonly watermark: string | null
  readonly lines: number
  readonly setAside: number
}

export async function* deliveryLines({ tx, before }: Asked): AsyncGenerator<Line> {
  const rows = cursorRows(
    tx,
    sql<Row>`
      select feed_delivery.id, file, feed, source, received_at as "receivedAt", watermark, lines, set_aside as "setAside"
      from feed_delivery join feed_file on feed_file.id = file
      where received_at < ${before} order by feed_delivery.id`,
  )
  for await (const { receivedAt, ...row } of rows)
    yield { ...row, receivedAt: isoMoment(receivedAt.getTime()) }
}
