import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import { writeCsv } from '../../src-server/exports/csv.ts'
import type { Row, Table } from '../../src-server/exports/table.ts'
import { columnName } from '../../src-server/exports/xlsx/sheet-xml.ts'
import { sheetName } from '../../src-server/exports/xlsx/sheet-name.ts'
import { writeXlsx } from '../../src-server/exports/xlsx/write-xlsx.ts'
import { bytesOf } from './bytes-of.ts'
import { FORMULA_STARTS, HOSTILE } from './hostile-texts.ts'
import { xmlText } from '../../src-server/exports/xlsx/xml-text.ts'

const tableOf = (rows: readonly Row[]): Table => ({
  name: '应付未付统计表',
  title: '应付未付统计表',
  subtitle: '截至 2024-12-31 单位：元',
  columns: [
    { title: '姓名', kind: 'text', width: 12 },
    { title: '金额', kind: 'yuan', width: 14, total: true },
    { title: '日期', kind: 'date', width: 12 },
  ],
  rows,
})

const written = (table: Table): Promise<Uint8Array> => bytesOf(writeXlsx(table))

const sheetIn = (file: Uint8Array): string => {
  const part = unzipSync(file)['xl/worksheets/sheet1.xml']
  if (part === undefined) throw new Error('the workbook has a sheet')
  return strFromU8(part)
}

describe('an .xlsx export', () => {
  it('is the same byte for byte in every run', async () => {
    const rows: Row[] = [['张*明', 2600, plainDate('2024-12-31')]]
    const digest = async () =>
      createHash('sha256')
        .update(await written(tableOf(rows)))
        .digest('hex')
    expect(await digest()).toBe(await digest())
  })

  it('holds no formula, whatever a text begins with', async () => {
    const sheet = sheetIn(await written(tableOf(HOSTILE.map((text): Row => [text, 1, null]))))
    expect(sheet).not.toContain('<f>')
    expect(sheet.match(/t="inlineStr"/g)).toHaveLength(HOSTILE.length + 6)
  })

  it('adds up the columns that say so, and writes dates as days of the calendar', async () => {
    const sheet = sheetIn(
      await written(
        tableOf([
          ['甲', 2600, plainDate('2024-12-31')],
          ['乙', 800, plainDate('1900-03-01')],
        ]),
      ),
    )
    expect(sheet).toContain('<v>3400</v>')
    expect(sheet).toContain('<v>45657</v>')
    expect(sheet).toContain('<v>61</v>')
  })

  it('refuses a row that does not fit its columns', async () => {
    await expect(written(tableOf([['甲']]))).rejects.toThrow('a cell for every column')
  })

  it('escapes what XML cannot carry so that it comes back as it was', () => {
    expect(xmlText('a\u0000b_x0041_<&>"')).toBe('a_x0000_b_x005F_x0041_&lt;&amp;&gt;&quot;')
  })

  it.each([
    ['a/b\\c?d*e[f]g:h', 'a b c d e f g h'],
    ["'引号'", '引号'],
    ['', '表1'],
    ['一'.repeat(40), '一'.repeat(31)],
  ])('names the sheet %s as %s', (wanted, name) => {
    expect(sheetName(wanted)).toBe(name)
  })

  it('names columns as a spreadsheet does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})

describe('a .csv export', () => {
  const textOf = async (rows: readonly Row[]): Promise<string> => {
    let text = ''
    for await (const piece of writeCsv(tableOf(rows))) text += piece
    return text
  }

  it('begins with the byte order mark and ends its lines with CR LF', async () => {
    expect(await textOf([['张*明', 2600, null]])).toBe('\u{FEFF}"姓名","金额","日期"\r\n"张*明",2600,""\r\n')
  })

  it.each(FORMULA_STARTS)('gives %j an apostrophe, so that it is no formula', async (text) => {
    expect((await textOf([[text, 1, null]])).split('\r\n')[1]?.startsWith(`"'`) ?? false).toBe(true)
  })

  it('doubles quotes', async () => {
    expect(await textOf([['他说"好"', 1, null]])).toContain('"他说""好"""')
  })
})
