// 支付清单: the payments of a month with their accounts in full, because the bank pays by them. It is the one export that
// shows account numbers; whoever takes it out is written down as for all of them.

import { sql } from 'kysely'
import { findUnit } from '#shared/domain/unit/units.ts'
import type { Payment } from '#shared/domain/application/month-life.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import type { Tx } from '../../db/database.ts'
import type { Row, Table } from '../table.ts'
import { type Asked, count, date, tableOf, text, yuan } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'

const COLUMNS = [
  text('支付编号', 38),
  text('受理编号', 20),
  text('审核区', 10),
  text('承担区', 10),
  text('户名', 14),
  text('开户银行', 14),
  text('账号', 24),
  yuan('金额（元）'),
  text('结果', 10),
  date('结果日期'),
  date('退汇日期'),
  count('待回盘天数'),
  text('银行原因', 24),
]

const RESULT_TITLES: Readonly<Record<Payment['result'], string>> = {
  pending: '待回盘',
  paid: '成功',
  failed: '失败',
}

interface Ordered {
  readonly payment: string
  readonly receipt: string
  readonly unit: string
  readonly funding: string | null
  readonly holder: string
  readonly bank: string
  readonly card: string
  readonly amount: number
  readonly result: Payment['result']
  readonly settledOn: PlainDate | null
  readonly returnedOn: PlainDate | null
  /** Days since it was ordered; null once the bank has answered. */
  readonly waited: number | null
  readonly reason: string | null
}

export function paymentList(tx: Tx, asked: Asked): Promise<Table> {
  const ordered = cursorRows(
    tx,
    sql<Ordered>`
      select payment->>'id' as payment, record->>'receipt' as receipt, unit,
        coalesce(record->'generated'->>'fundingDistrict', record->'outcome'->>'fundingDistrict') as funding,
        payment->'account'->>'holderName' as holder, payment->'account'->>'bank' as bank,
        payment->'account'->>'cardNumber' as card, (payment->>'amount')::integer as amount,
        payment->>'result' as result, payment->>'settledOn' as "settledOn", payment->>'reason' as reason, payment->>'returnedOn' as "returnedOn",
        case when payment->>'result' = 'pending' then
          ${asked.asOf}::date - (to_timestamp((payment->>'orderedAt')::bigint / 1000) at time zone 'Asia/Shanghai')::date
        end as waited
      from application, jsonb_array_elements(record->'payments') as payment
      where payment->>'month' = ${asked.month} and (${asked.unit}::text is null or unit = ${asked.unit})
      order by unit, payment->>'id'`,
  )
  return Promise.resolve(tableOf('payments', asked, COLUMNS, rowsOf(ordered)))
}

async function* rowsOf(ordered: AsyncIterable<Ordered>): AsyncGenerator<Row> {
  for await (const one of ordered) {
    yield [
      one.payment,
      one.receipt,
      findUnit(one.unit)?.district ?? '市级',
      one.funding,
      one.holder,
      one.bank,
      one.card,
      one.amount,
      one.returnedOn === null ? RESULT_TITLES[one.result] : '退汇',
      one.settledOn,
      one.returnedOn,
      one.waited,
      one.reason,
    ]
  }
}
