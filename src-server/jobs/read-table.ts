// A table in a text file, as banks and offices send them: UTF-8 with or without BOM, a head line, cells apart by commas.
// Cells of these files hold no commas and no quotes; one that does is a fault of its line, never a guess.

import { err, ok, type Result } from '#shared/kernel/result.ts'

export interface TableRow {
  /** As an editor counts: the head is line 1. */
  readonly line: number
  readonly cells: readonly string[]
}

export function readTable(
  text: string,
  columns: readonly string[],
): Result<readonly TableRow[], readonly { readonly line: number; readonly says: string }[]> {
  const [head = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (
    head
      .split(',')
      .map((cell) => cell.trim())
      .join(',') !== columns.join(',')
  ) {
    return err([{ line: 1, says: `表头应为：${columns.join(',')}` }])
  }
  const rows = rest
    .map((line, index) => ({ line: index + 2, cells: line.split(',').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const odd = rows.filter(
    ({ cells }) => cells.length !== columns.length || cells.some((cell) => cell.includes('"')),
  )
  if (odd.length > 0)
    return err(odd.map(({ line }) => ({ line, says: `应有 ${columns.length} 栏，且不含引号` })))
  return ok(rows)
}
