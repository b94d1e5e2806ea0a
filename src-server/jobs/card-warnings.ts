// What is odd about the cards of a payment order: one card under several people, and a card to which a payment has failed
// before. It warns whoever writes the order; it holds nothing.

import { sql } from 'kysely'
import type { Db } from '../db/database.ts'

export interface CardWarning {
  readonly payment: string
  readonly says: string
}

interface Line {
  readonly payment: string
  readonly application: string
  readonly cardNumber: string
}

export async function cardWarnings(db: Db, list: readonly Line[]): Promise<readonly CardWarning[]> {
  const cards = [...new Set(list.map(({ cardNumber }) => cardNumber))]
  if (cards.length === 0) return []
  const { rows: people } = await sql<{ card: string; people: number }>`
    select record->'account'->>'cardNumber' as card, count(distinct identity_number)::integer as people
    from application where record->'account'->>'cardNumber' = any(${cards}::text[])
    group by card having count(distinct identity_number) > 1`.execute(db)
  const { rows: failed } = await sql<{ card: string; reason: string | null }>`
    select distinct on (card) payment->'account'->>'cardNumber' as card, payment->>'reason' as reason
    from application, jsonb_array_elements(record->'payments') as payment
    where payment->'account'->>'cardNumber' = any(${cards}::text[])
      and (payment->>'result' = 'failed' or payment->>'returnedOn' is not null)
    order by card, coalesce(payment->>'returnedOn', payment->>'settledOn') desc`.execute(db)
  const shared = new Map(people.map(({ card, people: count }) => [card, count - 1]))
  const broken = new Map(failed.map(({ card, reason }) => [card, reason ?? '银行未说明原因']))
  return list.flatMap(({ payment, cardNumber }) => {
    const others = shared.get(cardNumber)
    const reason = broken.get(cardNumber)
    return [
      ...(others === undefined ? [] : [{ payment, says: `该账号另有 ${others} 人登记` }]),
      ...(reason === undefined ? [] : [{ payment, says: `该账号曾支付失败：${reason}` }]),
    ]
  })
}
