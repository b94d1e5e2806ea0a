// One table of the policy page. Figures stand right, dates never break, and what is not law carries its mark.

import { useId } from 'react'
import type { Cell, Column, Table } from './table.ts'

export function DataTable({ table }: { readonly table: Table }) {
  const heading = useId()
  const { caption, source, columns, rows } = table
  return (
    <section className="jb-law-block" {...(caption === null ? {} : { 'aria-labelledby': heading })}>
      {caption === null && source === null ? null : (
        <p className="jb-law-caption">
          {caption === null ? null : (
            <strong id={heading} role="heading" aria-level={3}>
              {caption}
            </strong>
          )}
          <span className="jb-quiet">{source}</span>
        </p>
      )}
      <table className="jb-law-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={classOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows are data of the release and never move.
            <Row key={index} row={row} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ row, columns }: { readonly row: readonly Cell[]; readonly columns: readonly Column[] }) {
  return (
    <tr>
      {columns.map((column, index) => {
        const cell = row[index] ?? ''
        return index === 0 ? (
          <th key={column.title} scope="row" className={classOf(column)}>
            <CellShown cell={cell} />
          </th>
        ) : (
          <td key={column.title} className={classOf(column)}>
            <CellShown cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}

function CellShown({ cell }: { readonly cell: Cell }) {
  if (typeof cell === 'string') return cell
  if ('mark' in cell) return <span className="jb-tag jb-text-unknown">{cell.mark}</span>
  return cell.links.map(({ to, title }, index) => (
    <span key={to}>
      {index === 0 ? '' : '、'}
      <a href={`#/policy/${to}`}>{title}</a>
    </span>
  ))
}

const CLASSES: Readonly<Record<Column['kind'], string>> = {
  text: '',
  number: 'jb-number jb-law-whole',
  date: 'jb-law-whole',
  citation: 'jb-law-citation',
}

const classOf = ({ kind }: Column): string => CLASSES[kind]
