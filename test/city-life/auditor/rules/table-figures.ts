// The tables added up again, cell by cell, by someone who did not make them: 2-14 what is owed, 2-15 what was cancelled
// and came back, 2-8 what was paid. Null where the auditor has no sum of its own for a cell.

import type { Books } from '../books.ts'
import { yearOf } from '../days.ts'
import type { ApplicationLine } from '../export-lines.ts'

export interface Cell {
  readonly asOf: string | null
  readonly row: string
  readonly column: string
}
type Figure = (books: Books, cell: Cell) => number | null

const TOTALS = new Set(['合计', 'total'])

const districtOf = (application: ApplicationLine | undefined): string => application?.unit ?? ''

/** 当年 and 历年 go by the first failed payment; owed until settled. */
const owed: Figure = (books, { asOf, row, column }) => {
  if (asOf === null) return null
  const current = /current|当年/u.test(column)
  if (!current && !/past|历年/u.test(column)) return null
  const items = books.unpaid.filter(({ application, firstFailedOn, settledOn }) => {
    if (firstFailedOn === null || firstFailedOn > asOf || (settledOn !== null && settledOn <= asOf))
      return false
    const here = TOTALS.has(row) || districtOf(books.application.get(application)) === row
    return here && (yearOf(firstFailedOn) === yearOf(asOf)) === current
  })
  return measured(column, items)
}

const cancelled: Figure = (books, { asOf, row, column }) => {
  if (asOf === null) return null
  const items = books.recoup.filter(({ application, since }) => {
    if (since === null || since > asOf) return false
    return TOTALS.has(row) || row.startsWith(yearPaid(books, application) ?? '-')
  })
  const back = (item: (typeof items)[number]): boolean => item.recovered >= item.amount
  if (/recovered|已追回/u.test(column)) return measured(column, items.filter(back))
  if (/outstanding|待追回|未追回/u.test(column))
    return measured(
      column,
      items.filter((item) => !back(item)),
    )
  return /cancelled|取消/u.test(column) ? measured(column, items) : null
}

/** The year in which the money arrived. */
function yearPaid(books: Books, application: string): string | null {
  const paid = books.paymentsOf(application).find(({ result }) => result === 'paid')
  return paid?.resultOn == null ? null : yearOf(paid.resultOn)
}

/** `row`: `松江 2026`, `松江 2026年`, a district or the total. */
const granted: Figure = (books, { asOf, row, column }) => {
  if (asOf === null || !/paid|发放/u.test(column)) return null
  const [district = '', year] = row.split(/[\s|/]+/u)
  const payments = books.payments.filter(({ application, result, resultOn, returnedOn }) => {
    if (result !== 'paid' || resultOn === null || resultOn > asOf) return false
    if (returnedOn !== null && returnedOn <= asOf) return false
    const here = TOTALS.has(district) || districtOf(books.application.get(application)) === district
    return here && (year === undefined || TOTALS.has(year) || yearOf(resultOn) === year.slice(0, 4))
  })
  return measured(column, payments)
}

const measured = (column: string, lines: readonly { readonly amount: number }[]): number =>
  /count|人次|笔/iu.test(column) ? lines.length : lines.reduce((sum, { amount }) => sum + amount, 0)

export const FIGURES: Readonly<Record<string, Figure>> = {
  '2-14': owed,
  unpaid: owed,
  '2-15': cancelled,
  '2-8': granted,
  granted,
}
