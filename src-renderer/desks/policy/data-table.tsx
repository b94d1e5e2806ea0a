// The table of a policy page. Figures stand right, dates never break, and what is not law carries its mark.

import type { Cell, Column, Group, Table } from './table.ts'

export function DataTable({ table }: { readonly table: Table }) {
  const { columns, groups } = table
  return (
    <table className="jb-law-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={CLASSES[column.kind]}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <RowGroup key={group.document} group={group} columns={columns} />
      ))}
    </table>
  )
}

function RowGroup({ group, columns }: { readonly group: Group; readonly columns: readonly Column[] }) {
  const { document, title, rows } = group
  return (
    <tbody>
      {document === null ? null : (
        <tr className="jb-law-document">
          <th scope="rowgroup" colSpan={columns.length}>
            <strong>{document}</strong>
            <span className="jb-quiet">{title}</span>
          </th>
        </tr>
      )}
      {rows.map((row, index) => (
        // Rows are data of the release and never move.
        <Row key={index} row={row} columns={columns} />
      ))}
    </tbody>
  )
}

function Row({ row, columns }: { readonly row: readonly Cell[]; readonly columns: readonly Column[] }) {
  return (
    <tr>
      {columns.map(({ title, kind }, index) => {
        const cell = <CellShown cell={row[index] ?? ''} />
        return index === 0 ? (
          <th key={title} scope="row" className={CLASSES[kind]}>
            {cell}
          </th>
        ) : (
          <td key={title} className={CLASSES[kind]}>
            {cell}
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
  short: 'jb-law-whole',
  number: 'jb-law-whole jb-number',
  date: 'jb-law-whole',
  citation: 'jb-law-citation',
}
