// orders.ndjson: the lists that were written for the bank. A payment that stands in two of them is in both.

import { sql } from 'kysely'
import type { Asked } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'
import { isoMoment } from './moments.ts'
import type { Line } from './ndjson-file.ts'

export async function* orderLines({ tx, before }: Asked): AsyncGenerator<Line> {
  const rows = cursorRows(
    tx,
    sql<{ id: string; number: string; month: string; at: Date; payments: string[]; again: string[] }>`
      select id, month || '-' || lpad(number::text, 2, '0') as number, month, written_at as at,
        array(select payment from payment_order_line where payment_order = id order by place) as payments,
        array(select payment from payment_order_line where payment_order = id and again order by place) as again
      from payment_order where written_at < ${before} order by id`,
  )
  for await (const { id, number, month, at, payments, again } of rows)
    yield { id, number, month, writtenAt: isoMoment(at.getTime()), payments, again }
}

/** The first list of each payment. */
export async function listsOfPayments({ tx, before }: Asked): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ payment: string; list: string }>`
    select distinct on (payment) payment, id as list
    from payment_order_line join payment_order on id = payment_order
    where written_at < ${before} order by payment, written_at, id`.execute(tx)
  return new Map(rows.map(({ payment, list }) => [payment, list]))
}
