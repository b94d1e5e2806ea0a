// The money of an application as it went out and came back: the lists for the bank and the bank's files.

import { instant } from '#shared/kernel/instant.ts'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { Entry } from './entry.ts'

interface Listed {
  readonly month: string
  readonly at: Date
  readonly payment: string
}

interface Answered {
  readonly at: Date
  readonly payment: string
  readonly result: 'paid' | 'failed' | null
  readonly bankDate: string | null
  readonly reason: string | null
  readonly taken: boolean
}

export async function moneyEntries(
  tx: Tx,
  payments: readonly { readonly id: string; readonly amount: number }[],
): Promise<readonly Entry[]> {
  const ids = payments.map(({ id }) => id)
  const amountOf = (id: string): number => payments.find((each) => each.id === id)?.amount ?? 0
  const lists = await sql<Listed>`
    select month, written_at as at, payment from payment_order join payment_order_line on payment_order = id
    where payment = any(${ids}::uuid[]) order by written_at`.execute(tx)
  const answers = await sql<Answered>`
    select received_at as at, lower(payment) as payment, result, bank_date as "bankDate", reason, bank_line.taken
    from bank_line join bank_file on bank_file.id = file
    where lower(payment) = any(${ids}) order by received_at`.execute(tx)
  return [
    ...lists.rows.map(({ at, month, payment }) => ({
      at: instant(at.getTime()),
      place: 9_000,
      sentence: `支付清单，${month}：列入 ${amountOf(payment)} 元（支付编号 ${payment}）`,
      details: [],
    })),
    ...answers.rows.map((answer) => ({
      at: instant(answer.at.getTime()),
      place: -2,
      sentence: `银行回盘：${bankWords(answer)}，${amountOf(answer.payment)} 元（支付编号 ${answer.payment}）`,
      details: answer.taken ? [] : ['整份文件未导入'],
    })),
  ]
}

const RESULTS = { paid: '成功', failed: '失败' } as const

function bankWords({ result, bankDate, reason }: Answered): string {
  const day = bankDate === null ? '' : `，银行日期 ${bankDate}`
  return `${result === null ? '无法识别' : RESULTS[result]}${reason === null ? '' : `，${reason}`}${day}`
}
