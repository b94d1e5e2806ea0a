// 支付清单 as the bank gets it: accounts in full and as text, since a spreadsheet would round nineteen digits.

import type { PaymentLine } from '../jobs/pay-month.ts'
import type { Table } from './table.ts'

/** `number`: of the payment order. */
export const paymentOrderTable = (number: string, list: readonly PaymentLine[]): Table => ({
  name: `支付清单-${number}`,
  title: '职业技能提升补贴支付清单',
  subtitle: `清单号：${number}    单位：元`,
  columns: [
    { title: '支付编号', kind: 'text', width: 38 },
    { title: '申请编号', kind: 'text', width: 38 },
    { title: '户名', kind: 'text', width: 20 },
    { title: '开户银行', kind: 'text', width: 18 },
    { title: '账号', kind: 'text', width: 24 },
    { title: '金额（元）', kind: 'yuan', width: 14, total: true },
    { title: '重复列出', kind: 'text', width: 10 },
  ],
  rows: list.map(({ payment, application, holderName, bank, cardNumber, amount, again }) => [
    payment,
    application,
    holderName,
    bank,
    cardNumber,
    amount,
    again ? '是' : '',
  ]),
})
