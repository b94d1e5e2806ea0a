// The product's writer: `own.ts FILE ROWS`.

import { writeXlsx } from '../../../src-server/exports/xlsx/write-xlsx.ts'
import { measured, toFile } from './figures.ts'
import { COLUMNS, ledger } from './ledger.ts'

const [path = '', rows = ''] = process.argv.slice(2)
const table = {
  name: '受理台账',
  title: '受理台账',
  subtitle: '金额单位：元',
  columns: COLUMNS,
  rows: ledger(Number(rows)),
}
await measured(path, () => toFile(path, writeXlsx(table)))
