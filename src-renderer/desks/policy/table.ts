// A table as the policy page shows it: parameters of a clause and reference sheets alike, so that one component draws
// them all and one search reads them all.

export interface Column {
  readonly title: string
  readonly kind: 'text' | 'number' | 'date' | 'citation'
}

/** Where a cell leads: another entry of the policy page. */
export interface Link {
  readonly to: string
  readonly title: string
}

export type Cell = string | { readonly links: readonly Link[] } | { readonly mark: string }

export interface Table {
  readonly caption: string | null
  /** The source of the whole table, where all of it has one. */
  readonly source: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

export const text = (title: string): Column => ({ title, kind: 'text' })
export const number = (title: string): Column => ({ title, kind: 'number' })
export const date = (title: string): Column => ({ title, kind: 'date' })
export const citation = (title = '依据'): Column => ({ title, kind: 'citation' })

/** Nothing to say in this cell. */
export const NONE = '—'

export const cellText = (cell: Cell): string => {
  if (typeof cell === 'string') return cell
  return 'links' in cell ? cell.links.map(({ title }) => title).join('、') : cell.mark
}
