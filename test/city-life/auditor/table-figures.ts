// The tables added up again by someone who did not make them: 2-14 what is owed, 2-15 what was cancelled and came back, 2-8 what
// was paid, the settlement of city and districts. Each as a map of its cells, so that a row that is missing is missed.

import type { Books } from './books.ts'
import { yearOf } from './days.ts'

/** `row|column` to the sums that are right. Where the order leaves two readings open, both are. */
export type Cells = ReadonlyMap<string, readonly number[]>

export const cellOf = (row: string, column: string): string => `${row}|${column}`

export const FIGURES: Readonly<Record<string, (books: Books, asOf: string) => Cells>> = {
  '2-14': owed,
  '2-15': cancelled,
  '2-8': granted,
  settlement,
}

/** Cells that add up line by line, in two readings. */
class Sheet {
  readonly #cells = new Map<string, [number, number]>()

  /** `strictly`: in the second reading as well. */
  add(row: string, column: string, sum: number, strictly = true): void {
    const key = cellOf(row, column)
    const [one, other] = this.#cells.get(key) ?? [0, 0]
    this.#cells.set(key, [one + sum, strictly ? other + sum : other])
  }

  cells(): Cells {
    return new Map([...this.#cells].map(([key, [one, other]]) => [key, one === other ? [one] : [one, other]]))
  }
}

/** 当年 and 历年 go by the first failed payment; owed until settled. */
function owed(books: Books, asOf: string): Cells {
  const sheet = new Sheet()
  for (const { application, unit, amount, firstFailedOn, settledOn } of books.unpaid) {
    if (firstFailedOn === null || firstFailedOn > asOf || (settledOn !== null && settledOn <= asOf)) continue
    const row = unit ?? books.application.get(application)?.unit ?? '?'
    const band = yearOf(firstFailedOn) === yearOf(asOf) ? '当年' : '历年'
    sheet.add(row, `${band}金额`, amount)
    sheet.add(row, `${band}人次`, 1)
  }
  return sheet.cells()
}

/** By the year in which the money arrived; recovered when all of it is, until then outstanding as a whole. */
function cancelled(books: Books, asOf: string): Cells {
  const sheet = new Sheet()
  for (const item of books.recoup) {
    const paidOn =
      item.paidOn ??
      books.paymentsOf(item.application).findLast(({ result }) => result === 'paid')?.resultOn ??
      null
    if (item.since === null || item.since > asOf || paidOn === null) continue
    const row = `${yearOf(paidOn)}年`
    const back =
      item.repayments === null
        ? (item.recovered ?? 0)
        : item.repayments.reduce((sum, { on, amount }) => (on <= asOf ? sum + amount : sum), 0)
    sheet.add(row, '取消金额', item.amount)
    sheet.add(row, '取消人次', 1)
    const whole = back >= item.amount
    sheet.add(row, whole ? '已追回金额' : '待追回金额', item.amount)
    sheet.add(row, whole ? '已追回人次' : '待追回人次', 1)
  }
  return sheet.cells()
}

/** Whether a payment that came back later is left out of what was paid is open: both count. */
function granted(books: Books, asOf: string): Cells {
  const sheet = new Sheet()
  for (const { application, amount, result, resultOn, returnedOn } of books.payments) {
    if (result !== 'paid' || resultOn === null || resultOn > asOf) continue
    const record = books.application.get(application)
    const row = `${record?.unit ?? '?'} ${yearOf(resultOn)}年`
    const kept = returnedOn === null || returnedOn > asOf
    sheet.add(row, '发放人次', 1, kept)
    sheet.add(row, '发放金额', amount, kept)
    sheet.add(row, '审核人次', 1, kept)
    sheet.add(row, '审核金额', record?.generated?.amount ?? amount, kept)
  }
  return sheet.cells()
}

/** Half each, by the district that funds; what came back lessens the year in which it came. */
function settlement(books: Books, asOf: string): Cells {
  const sheet = new Sheet()
  const flow = (row: string, sum: number, strictly = true): void => {
    sheet.add(row, '清算金额', sum, strictly)
    sheet.add(row, '市级承担', sum / 2, strictly)
    sheet.add(row, '区级承担', sum / 2, strictly)
  }
  for (const { application, amount, result, resultOn, returnedOn } of books.payments) {
    const district = books.application.get(application)?.fundingDistrict ?? null
    if (result !== 'paid' || resultOn === null || resultOn > asOf || district === null) continue
    const row = `${district} ${yearOf(resultOn)}年`
    const kept = returnedOn === null || returnedOn > asOf
    sheet.add(row, '发放人次', 1, kept)
    sheet.add(row, '发放金额', amount, kept)
    flow(row, amount, kept)
  }
  for (const { application, repayments } of books.recoup) {
    const district = books.application.get(application)?.fundingDistrict ?? null
    if (district === null) continue
    for (const { on, amount } of repayments ?? []) {
      if (on > asOf) continue
      const row = `${district} ${yearOf(on)}年`
      sheet.add(row, '追回金额', amount)
      flow(row, -amount)
    }
  }
  return sheet.cells()
}

/** The sum of a column as the export's table prints it, without its total; null where there is no such table. */
export function tableNumbers(books: Books, table: string, column: string): number | null {
  const cells = books.tables.filter((line) => line.table === table && line.column === column)
  const rows = cells.filter(({ row }) => !row.includes('合计'))
  if (!books.tables.some((line) => line.table === table)) return null
  return rows.reduce((sum, { value }) => sum + Number(value ?? 0), 0)
}
