// What banks, offices and Excel write, read as it is meant; and what is no table, named by its true cause.

import { describe, expect, it } from 'vitest'
import { dayIn, yuanIn } from '../../src-server/tables/cells.ts'
import { decodeText } from '../../src-server/tables/decode-text.ts'
import { type ColumnWanted, readTable } from '../../src-server/tables/read-table.ts'

const COLUMNS = [
  { title: '编号', also: ['业务编号'] },
  { title: '原因', optional: true },
  { title: '金额', also: ['金额（元）'], optional: true, sum: true },
] as const satisfies readonly ColumnWanted[]

const cells = (text: string) => {
  const table = readTable(text, COLUMNS)
  return table.ok ? table.value.map((row) => row.cells) : table.error
}

describe('the text of a file', () => {
  const bytes = (...parts: readonly number[]) => Uint8Array.from(parts)
  const text = '编号,结果\n1,成功'

  it('is UTF-8, with its mark or without, UTF-16 or GB18030', () => {
    expect(decodeText(Buffer.from(text, 'utf8'))).toMatchObject({ ok: true, value: text })
    expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf8'))).toMatchObject({ ok: true, value: text })
    expect(decodeText(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toMatchObject({ ok: true, value: text })
    expect(decodeText(Buffer.from(text, 'utf16le'))).toMatchObject({ ok: true, value: text })
    const gb = bytes(0xb1, 0xe0, 0xba, 0xc5, 0x2c, 0xb3, 0xc9, 0xb9, 0xa6)
    expect(decodeText(gb)).toMatchObject({ ok: true, value: '编号,成功' })
    // 䶮 of GB18030-2022.
    expect(decodeText(bytes(0x82, 0x35, 0x87, 0x38))).toMatchObject({ ok: true })
  })

  it('is said to be none where it is none', () => {
    const workbook = decodeText(bytes(0x50, 0x4b, 0x03, 0x04, 0))
    expect(workbook.ok ? '' : workbook.error).toContain('另存为 CSV')
    expect(decodeText(bytes(0xff, 0xff, 0x00, 0x81))).toMatchObject({ ok: false })
  })
})

describe('a table', () => {
  it('has titles above its head, columns in any order and under any usual name, trailing commas and sums in the foot', () => {
    const text =
      '某银行代发结果,,\n2026年3月,,\n金额（元）,业务编号,原因,\n"1,500.00",a-1,"账号,户名不符",\n640,\'a-2,,\n"2,140",合计,2笔,\n'
    expect(cells(text.replace('"2,140",合计', '合计,"2,140"'))).not.toEqual([])
    expect(
      cells('业务编号,原因,金额（元）\na-1,"账号,户名不符","1,500.00"\n\'a-2,,640\n合计,2笔,"2,140.00"\n'),
    ).toEqual([
      ['a-1', '账号,户名不符', '1,500.00'],
      ['a-2', '', '640'],
    ])
  })

  it('every cell quoted, tabs or semicolons, full-width signs and blanks', () => {
    expect(cells('"编号","原因"\r\n"a-1","无"\r\n')).toEqual([['a-1', '无', '']])
    expect(cells('编号\t原因\na-1\t无')).toEqual([['a-1', '无', '']])
    expect(cells('编号;原因\n ａ－１ ;无')).toEqual([['a-1', '无', '']])
    expect(cells('编号,原因\n="0012",无')).toEqual([['0012', '无', '']])
  })

  it('whose sums do not agree with its lines is refused', () => {
    expect(cells('编号,原因,金额\na,,640\nb,,640\n合计,2笔,1500')).toEqual([
      { line: 4, says: '合计 1500 元，明细共 1280 元' },
    ])
    expect(cells('编号,原因,金额\na,,640\n合计,2笔,640')).toEqual([{ line: 3, says: '合计 2 笔，明细 1 笔' }])
  })

  it('without its head, or with a part of it, says which columns are missing', () => {
    expect(cells('甲,乙\n1,2')).toEqual([{ line: 1, says: '没有找到表头，应有：编号' }])
    const two = [{ title: '编号' }, { title: '结果' }] as const
    const table = readTable('编号,状况\n1,成功', two)
    expect(table.ok ? [] : table.error).toEqual([{ line: 1, says: '表头缺少：结果' }])
    expect(cells('编号,原因\na,账号,户名不符')).toEqual([
      { line: 2, says: '应有 2 栏；内容含逗号的栏应加引号' },
    ])
  })
})

describe('cells', () => {
  it.each([
    '2026-11-20',
    '2026/11/20',
    '2026/11/20 0:00',
    '2026年11月20日',
    '20261120',
    '２０２６－１１－２０',
    '46346',
  ])('the day %s', (text) => {
    expect(dayIn(text)).toBe('2026-11-20')
  })
  it.each(['2026-02-30', '20261301', '11/20/2026', ''])('no day: %s', (text) => {
    expect(dayIn(text)).toBeNull()
  })
  it('whole yuan, and nothing else', () => {
    expect(['640', '640.00', '¥1,500.00', '1,500元', '６４０'].map(yuanIn)).toEqual([
      640, 640, 1500, 1500, 640,
    ])
    expect(['640.50', '-1', '六百', ''].map(yuanIn)).toEqual([null, null, null, null])
  })
})
