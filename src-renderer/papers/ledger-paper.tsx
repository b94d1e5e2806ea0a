// A ledger on paper: A4 across, the head on every page, the sums and the signatures at the end. Names are masked, as on
// the screen.

import { findUnit, type UnitId } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { longDate } from './paper-words.ts'

export interface LedgerColumn<Row> {
  readonly title: string
  readonly words: (row: Row) => string
  readonly isNumber?: boolean
}

interface Props<Row> {
  readonly title: string
  readonly unit: UnitId
  readonly asOf: PlainDate
  readonly printedBy: string
  readonly columns: readonly LedgerColumn<Row>[]
  readonly rows: readonly (Row & { readonly id: string })[]
  /** One sentence a line. */
  readonly sums: readonly string[]
}

export function LedgerPaper<Row>({ title, unit, asOf, printedBy, columns, rows, sums }: Props<Row>) {
  const unitTitle = findUnit(unit)?.title ?? unit
  return (
    <article className="jb-ledger-paper" aria-label={title}>
      <table>
        <thead>
          <tr>
            <td className="jb-ledger-paper-head" colSpan={columns.length + 1}>
              <h1>{title}</h1>
              <p>
                <span>{unitTitle}</span>
                <span>截至 {longDate(asOf)}</span>
                <span>打印：{printedBy}</span>
              </p>
            </td>
          </tr>
          <tr>
            <th scope="col">序号</th>
            {columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td className="jb-number">{index + 1}</td>
              {columns.map(({ title: column, words, isNumber = false }) => (
                <td key={column} className={isNumber ? 'jb-number' : undefined}>
                  {words(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="jb-ledger-paper-end">
        {rows.length === 0 ? <p>截至本日没有记录。</p> : null}
        {sums.map((sum) => (
          <p key={sum}>{sum}</p>
        ))}
        <p className="jb-ledger-paper-signs">
          <span>制表：</span>
          <span>复核：</span>
          <span>主管：</span>
        </p>
      </div>
    </article>
  )
}
