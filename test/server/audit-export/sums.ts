// The tables added up from the lines of an export by somebody who knows nothing but the lines.

import { type ExportedLine, type ReadExport, word } from './read-export.ts'

type Sums = Record<string, number>

const yearOf = (day: unknown): string => word(day).slice(0, 4)

/** Both by `table row column`. Rows that add up to nothing are left out. */
export function sumsOf(read: ReadExport, asOf: string): { readonly printed: Sums; readonly added: Sums } {
  const printed: Sums = {}
  for (const { table, row, column, value } of read.lines('tables')) {
    if (Number(value) !== 0) printed[`${word(table)} ${word(row)} ${word(column)}`] = Number(value)
  }
  const added: Sums = {}
  const add = (key: string, value: number): void => {
    added[key] = (added[key] ?? 0) + value
  }
  const applications = new Map(read.lines('applications').map((line) => [line['id'], line]))
  owed(read, asOf, add)
  cancelled(read, add)
  paid(read, applications, add)
  repaid(read, applications, add)
  return { printed, added: Object.fromEntries(Object.entries(added).filter(([, value]) => value !== 0)) }
}

type Add = (key: string, value: number) => void

function owed(read: ReadExport, asOf: string, add: Add): void {
  for (const { unit, amount, firstFailedOn, settledOn } of read.lines('unpaid')) {
    if (settledOn !== null) continue
    const band = yearOf(firstFailedOn) === yearOf(asOf) ? '当年' : '历年'
    add(`2-14 ${word(unit)} ${band}金额`, Number(amount))
    add(`2-14 ${word(unit)} ${band}人次`, 1)
  }
}

function cancelled(read: ReadExport, add: Add): void {
  for (const { paidOn, amount, recovered } of read.lines('recoup')) {
    for (const words of ['取消', Number(recovered) >= Number(amount) ? '已追回' : '待追回']) {
      add(`2-15 ${yearOf(paidOn)}年 ${words}金额`, Number(amount))
      add(`2-15 ${yearOf(paidOn)}年 ${words}人次`, 1)
    }
  }
}

type Applications = ReadonlyMap<unknown, ExportedLine>

function paid(read: ReadExport, applications: Applications, add: Add): void {
  for (const { application, amount, result, resultOn } of read.lines('payments')) {
    if (result !== 'paid') continue
    const { unit, fundingDistrict, generated } = applications.get(application) ?? {}
    const row = `2-8 ${word(unit)} ${yearOf(resultOn)}年`
    const audited =
      typeof generated === 'object' && generated !== null && 'amount' in generated
        ? Number(generated.amount)
        : Number(amount)
    add(`${row} 审核人次`, 1)
    add(`${row} 审核金额`, audited)
    add(`${row} 发放人次`, 1)
    add(`${row} 发放金额`, Number(amount))
    if (fundingDistrict === null) continue
    const funded = `settlement ${word(fundingDistrict)} ${yearOf(resultOn)}年`
    add(`${funded} 发放人次`, 1)
    add(`${funded} 发放金额`, Number(amount))
    settled(funded, Number(amount), add)
  }
}

function repaid(read: ReadExport, applications: Applications, add: Add): void {
  for (const { application, repayments } of read.lines('recoup')) {
    const { fundingDistrict } = applications.get(application) ?? {}
    if (fundingDistrict === null || !Array.isArray(repayments)) continue
    for (const { on, amount } of repayments) {
      const funded = `settlement ${word(fundingDistrict)} ${yearOf(on)}年`
      add(`${funded} 追回金额`, Number(amount))
      settled(funded, -Number(amount), add)
    }
  }
}

function settled(funded: string, amount: number, add: Add): void {
  add(`${funded} 清算金额`, amount)
  add(`${funded} 市级承担`, amount / 2)
  add(`${funded} 区级承担`, amount / 2)
}
