// exceljs's streaming writer with the same columns, formats, frozen header, filter and foot: `exceljs.ts FILE ROWS`. Inline
// strings and no shared table, as its manual advises for speed and memory.

import ExcelJS from 'exceljs'
import { measured } from '../../export/figures.ts'
import { COLUMNS, ledger } from '../../export/ledger.ts'

const FORMATS = {
  text: '@',
  yuan: '"¥"#,##0.00',
  count: '#,##0',
  percent: '0.00%',
  score: '0.00',
  date: 'yyyy-mm-dd',
}

const [path = '', rows = ''] = process.argv.slice(2)

await measured(path, async () => {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
  })
  const sheet = workbook.addWorksheet('受理台账', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape' },
  })
  sheet.columns = COLUMNS.map(({ title, kind, width }) => ({
    header: title,
    width,
    style: { numFmt: FORMATS[kind] },
  }))
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } }
  const totals = COLUMNS.map(() => 0)
  for (const row of ledger(Number(rows))) {
    row.forEach((cell, at) => {
      if (typeof cell === 'number') totals[at] += cell
    })
    sheet
      .addRow(row.map((cell, at) => (COLUMNS[at].kind === 'date' ? new Date(`${cell}T00:00:00Z`) : cell)))
      .commit()
  }
  sheet
    .addRow(COLUMNS.map(({ total }, at) => (total === true ? totals[at] : at === 0 ? '合计' : null)))
    .commit()
  sheet.commit()
  await workbook.commit()
})
