// The lines of a bank's result file: which payment, what became of it, on which day of the bank's, and the sum where the
// file names one.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { z } from 'zod'
import { dayIn, yuanIn } from '../tables/cells.ts'
import type { ColumnWanted, TableRow } from '../tables/read-table.ts'
import type { LineFault } from './line-fault.ts'

export const PAYMENT_RESULT_COLUMNS = [
  { title: '支付编号', also: ['编号', '业务编号'] },
  { title: '结果', also: ['支付结果', '交易结果', '状态'] },
  { title: '日期', also: ['银行日期', '记账日期', '入账日期', '交易日期', '退汇日期'] },
  { title: '原因', also: ['失败原因', '退汇原因', '备注'], optional: true },
  { title: '金额', also: ['金额（元）', '交易金额', '支付金额'], optional: true, sum: true },
] as const satisfies readonly ColumnWanted[]

export interface BankAnswer {
  readonly line: number
  readonly payment: string
  readonly result: 'paid' | 'failed'
  /** The bank's own day. */
  readonly on: PlainDate
  readonly reason: string | null
  /** Whole yuan; null where the file names none. */
  readonly amount: number | null
}

const RESULTS: ReadonlyMap<string, BankAnswer['result']> = new Map([
  ['成功', 'paid'],
  ['支付成功', 'paid'],
  ['交易成功', 'paid'],
  ['失败', 'failed'],
  ['支付失败', 'failed'],
  ['交易失败', 'failed'],
  ['退汇', 'failed'],
  ['退票', 'failed'],
])

/** What a line says, or what is wrong with it. */
export function answerOf({ line, cells }: TableRow): BankAnswer | LineFault {
  const [named = '', said = '', day = '', reason = '', sum = ''] = cells
  const payment = named.toLowerCase()
  const result = RESULTS.get(said)
  const on = dayIn(day)
  const amount = sum === '' ? null : yuanIn(sum)
  if (!z.uuid().safeParse(payment).success) return { line, says: '支付编号格式不对' }
  if (result === undefined) return { line, says: '结果应为“成功”“失败”或“退汇”' }
  if (on === null) return { line, says: day === '' ? '缺少银行日期' : `日期“${day}”不存在` }
  if (result === 'failed' && reason === '') return { line, says: '失败应写明原因' }
  if (reason.length > 200) return { line, says: '原因超过 200 字' }
  if (sum !== '' && amount === null) return { line, says: `金额“${sum}”应为整数元` }
  return { line, payment, result, on, reason: reason === '' ? null : reason, amount }
}
