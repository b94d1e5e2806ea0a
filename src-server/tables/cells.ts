// What stands in the cells of files that people and banks write and Excel rewrites: ids, days, sums.

import { foldedLine } from '#shared/kernel/folded-text.ts'
import { parsePlainDate, type PlainDate, plainDate, addDays } from '#shared/kernel/plain-date.ts'

/** NFKC, without blanks, invisible signs, the apostrophe and the formula quotes that Excel puts around text. */
export const plainCell = (cell: string): string =>
  foldedLine(cell.normalize('NFKC'))
    .replace(/^=?"(.*)"$/su, '$1')
    .replace(/^'/u, '')
    .trim()

/** Excel counts from here, and counts a 29 February 1900 that never was. */
const EXCEL_SECOND_DAY = plainDate('1900-01-01')

/** `2026-11-20`, `2026/11/20`, `2026年11月20日`, `20261120`, with a time behind it or not, and Excel's own number. */
export function dayIn(cell: string): PlainDate | null {
  const text = plainCell(cell)
  if (/^[3-6]\d{4}$/u.test(text)) return addDays(EXCEL_SECOND_DAY, Number(text) - 2)
  const parts =
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?$/u.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

/** Whole yuan: `640`, `640.00`, `¥1,500.00`, `1,500元`; null where it is no whole sum of yuan. */
export function yuanIn(cell: string): number | null {
  const text = plainCell(cell)
    .replaceAll(/[,，\s]/gu, '')
    .replace(/^[¥￥]/u, '')
    .replace(/元$/u, '')
  return /^\d{1,9}(?:\.0{1,2})?$/u.test(text) ? Number(text) : null
}
