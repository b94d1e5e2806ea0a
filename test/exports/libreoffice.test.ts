// Exports opened by another program: LibreOffice reads the workbook and says what it sees, cell by cell.

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { plainDate } from '#shared/kernel/plain-date.ts'
import type { Row, Table } from '../../src-server/exports/table.ts'
import { writeXlsx } from '../../src-server/exports/xlsx/write-xlsx.ts'

const hasLibreOffice = spawnSync('soffice', ['--version']).error === undefined
const folder = mkdtempSync(join(tmpdir(), 'jibu-export-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Comma, double quote, UTF-8, every cell quoted, values as they are and not as they are shown. */
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false'

async function seenByLibreOffice(table: Table): Promise<string[]> {
  const file = join(folder, 'export.xlsx')
  const pieces: Uint8Array[] = []
  for await (const piece of writeXlsx(table)) pieces.push(piece)
  writeFileSync(file, Buffer.concat(pieces))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const words = ['--headless', profile, '--convert-to', AS_CSV, '--outdir', folder, file]
  execFileSync('soffice', words, { stdio: 'ignore', timeout: 120_000 })
  return readFileSync(join(folder, 'export.csv'), 'utf8').trimEnd().split('\n')
}

describe.skipIf(!hasLibreOffice)('an .xlsx opened by LibreOffice (skipped where it is not installed)', () => {
  it('has the same cells, and no text has become a formula', { timeout: 150_000 }, async () => {
    const texts = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '＝1',
      '＋1',
      '－1',
      '＠1',
      '张*明',
      '<b>&',
      '_x0041_',
      '0012',
    ]
    const rows = texts.map((text, at): Row => [text, at * 100.5, plainDate('2024-12-31'), null])
    const seen = await seenByLibreOffice({
      name: '应付未付统计表',
      title: '应付未付统计表',
      subtitle: '截至 2024-12-31',
      columns: [
        { title: '姓名', kind: 'text', width: 14 },
        { title: '金额', kind: 'yuan', width: 14, total: true },
        { title: '日期', kind: 'date', width: 14 },
        { title: '备注', kind: 'text', width: 14 },
      ],
      rows,
    })
    const sum = texts.reduce((total, _text, at) => total + at * 100.5, 0)
    expect(seen).toEqual([
      '"应付未付统计表",,,',
      '"截至 2024-12-31",,,',
      '"姓名","金额","日期","备注"',
      ...texts.map((text, at) => `"${text}","${at * 100.5}","2024-12-31",`),
      `"合计","${sum}",,`,
    ])
  })
})
