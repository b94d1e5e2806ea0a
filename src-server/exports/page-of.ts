// A small table as the lines of a page, whole.

import type { ExportPage } from '#shared/contracts/exports.ts'
import type { Row, Table } from './table.ts'

export async function* pageOf({
  title,
  subtitle,
  columns,
  rows,
}: Table): AsyncGenerator<ExportPage, ExportPage> {
  const lines: Row[] = []
  for await (const row of rows) lines.push(row)
  const page: ExportPage = {
    title,
    subtitle,
    columns: columns.map(({ title: head, kind, total }) => ({ title: head, kind, total: total === true })),
    rows: lines.map((line) => [...line]),
  }
  yield page
  return page
}
