// A table as an .xlsx file, in pieces as they come: the memory that it takes does not grow with the rows, and the same
// table gives the same bytes.

import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Table } from '../table.ts'
import { CONTENT_TYPES, ROOT_RELATIONS, STYLES, workbook, WORKBOOK_RELATIONS } from './fixed-parts.ts'
import { HEADER_ROW, sheetXml } from './sheet-xml.ts'

/** ZIP keeps local time without a zone; this day is the first that it knows. */
const FIRST_DAY = new Date(1980, 0, 1)
const LEVEL = 6

export async function* writeXlsx(table: Table): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  let broken: Error | null = null
  const zip = new Zip((problem, piece) => {
    if (problem !== null) broken = problem
    else ready.push(piece)
  })
  const take = (): Uint8Array[] => {
    if (broken !== null) throw broken
    const pieces = ready
    ready = []
    return pieces
  }
  const part = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: LEVEL })
    file.mtime = FIRST_DAY
    zip.add(file)
    return file
  }
  const fixed = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', ROOT_RELATIONS],
    ['xl/workbook.xml', workbook(table.name, HEADER_ROW)],
    ['xl/_rels/workbook.xml.rels', WORKBOOK_RELATIONS],
    ['xl/styles.xml', STYLES],
  ] as const
  for (const [path, text] of fixed) part(path).push(strToU8(text), true)
  const sheet = part('xl/worksheets/sheet1.xml')
  for await (const text of sheetXml(table)) {
    sheet.push(strToU8(text))
    yield* take()
  }
  sheet.push(new Uint8Array(0), true)
  zip.end()
  yield* take()
}
