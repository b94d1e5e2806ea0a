// The sheet, row after row. Every text is an inline string: whatever it begins with, no program takes it for a formula.

import { dayNumber, plainDate } from '#shared/kernel/plain-date.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { Cell, Column, Row, Table } from '../table.ts'
import { SHEET_HEAD, STYLE } from './fixed-parts.ts'
import { xmlText } from './xml-text.ts'

/** Title, subtitle, header. */
export const HEADER_ROW = 3

/** Days from the first of Excel's calendar to the first of ours. */
const EXCEL_OFFSET = 25_569

/** Rows that are written before the receiver gets them. */
const ROWS_AT_ONCE = 200

export async function* sheetXml({ title, subtitle, columns, rows }: Table): AsyncGenerator<string> {
  const last = columnName(columns.length - 1)
  yield `${SHEET_HEAD}<sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A${HEADER_ROW + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.map(widthOf).join('')}</cols><sheetData>`
  yield rowOf(1, [textCell('A1', title, STYLE.title)], 28)
  yield rowOf(2, [textCell('A2', subtitle, STYLE.quiet)])
  yield rowOf(
    HEADER_ROW,
    columns.map((column, at) => textCell(`${columnName(at)}${HEADER_ROW}`, column.title, STYLE.header)),
    24,
  )
  const totals = columns.map(() => 0)
  let number = HEADER_ROW
  let block = ''
  for await (const row of rows) {
    invariant(row.length === columns.length, 'a row has a cell for every column')
    number += 1
    block += rowOf(number, cellsOf(row, columns, number))
    row.forEach((cell, at) => {
      if (typeof cell === 'number') totals[at] = (totals[at] ?? 0) + cell
    })
    if ((number - HEADER_ROW) % ROWS_AT_ONCE === 0) {
      yield block
      block = ''
    }
  }
  yield `${block}${totalRow(columns, totals, number + 1)}</sheetData><autoFilter ref="A${HEADER_ROW}:${last}${number}"/><mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/></mergeCells><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`
}

const widthOf = ({ width }: Column, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`

const rowOf = (number: number, cells: readonly string[], height?: number): string =>
  `<row r="${number}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells.join('')}</row>`

const cellsOf = (row: Row, columns: readonly Column[], number: number): string[] =>
  row.map((cell, at) => {
    const column = columns[at]
    invariant(column !== undefined, 'a row has a cell for every column')
    return cellOf(`${columnName(at)}${number}`, cell, column)
  })

function cellOf(place: string, cell: Cell, { kind }: Column): string {
  if (cell === null) return `<c r="${place}" s="${STYLE[kind]}"/>`
  if (typeof cell === 'number') return numberCell(place, cell, STYLE[kind])
  if (kind === 'date') return numberCell(place, dayNumber(plainDate(cell)) + EXCEL_OFFSET, STYLE.date)
  return textCell(place, cell, STYLE.text)
}

const numberCell = (place: string, value: number, style: number): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`

const textCell = (place: string, text: string, style: number): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`

/** The foot is written as values, not as formulas: what is printed is what was added up. None where nothing adds up. */
function totalRow(columns: readonly Column[], totals: readonly number[], number: number): string {
  if (!columns.some(({ total }) => total)) return ''
  if (!columns.some(({ total }) => total === true)) return ''
  return rowOf(
    number,
    columns.map(({ total, kind }, at) => {
      const place = `${columnName(at)}${number}`
      if (total === true)
        return numberCell(place, totals[at] ?? 0, kind === 'yuan' ? STYLE.totalYuan : STYLE.totalCount)
      return at === 0 ? textCell(place, '合计', STYLE.totalText) : `<c r="${place}" s="${STYLE.totalText}"/>`
    }),
  )
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26))
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter
}
