// A report for people at the console: columns as wide as their content, Chinese characters counted as two.

export type Cell = string | number

export function asTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [head, ...rows].map((row) => row.map((cell) => wordsOf(cell)))
  const widths = head.map((_, column) => Math.max(...texts.map((row) => width(row[column] ?? ''))))
  return texts
    .map((row) => row.map((text, column) => padded(text, widths[column] ?? 0, column === 0)).join('  '))
    .join('\n')
}

const wordsOf = (cell: Cell): string => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)

const width = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0)

function padded(text: string, to: number, left: boolean): string {
  const blanks = ' '.repeat(Math.max(0, to - width(text)))
  return left ? text + blanks : blanks + text
}
