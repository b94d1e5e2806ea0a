// A table as the policy page shows it: parameters of a clause and reference sheets alike, so that one component draws
// them all and one search reads them all.

export interface Column {
  readonly title: string
  /** `short` and `date` never break; `number` stands right. */
  readonly kind: 'text' | 'short' | 'number' | 'date' | 'citation'
}

/** Where a cell leads: another entry of the policy page. */
export interface Link {
  readonly to: string
  readonly title: string
}

export type Cell = string | { readonly links: readonly Link[] } | { readonly mark: string }

/** Rows under one document, or all of them under none. */
export interface Group {
  readonly document: string | null
  readonly title: string | null
  readonly rows: readonly (readonly Cell[])[]
}

/** One table a page, in groups, so that the columns of every notice stand under each other. */
export interface Table {
  readonly columns: readonly Column[]
  readonly groups: readonly Group[]
}

export const text = (title: string): Column => ({ title, kind: 'text' })
export const short = (title: string): Column => ({ title, kind: 'short' })
export const number = (title: string): Column => ({ title, kind: 'number' })
export const date = (title: string): Column => ({ title, kind: 'date' })
export const citation = (title = '依据'): Column => ({ title, kind: 'citation' })

export const ungrouped = (columns: readonly Column[], rows: Group['rows']): Table => ({
  columns,
  groups: [{ document: null, title: null, rows }],
})

/** Nothing to say in this cell. */
export const NONE = '—'

/** `沪人社规〔2025〕7号 一（四）1` under its own document is `一（四）1`. */
export function placeIn(document: string, source: string): string {
  if (!source.startsWith(document)) return source
  const place = source.slice(document.length).trim()
  if (place === '') return source
  return isOneBracket(place) ? place.slice(1, -1) : place
}

/** The bracket that opens first is the one that closes last. */
function isOneBracket(place: string): boolean {
  let depth = 0
  for (let index = 0; index < place.length; index += 1) {
    if (place[index] === '（') depth += 1
    if (place[index] === '）') depth -= 1
    if (depth === 0) return index > 0 && index === place.length - 1
  }
  return false
}

export const cellText = (cell: Cell): string => {
  if (typeof cell === 'string') return cell
  return 'links' in cell ? cell.links.map(({ title }) => title).join('、') : cell.mark
}
