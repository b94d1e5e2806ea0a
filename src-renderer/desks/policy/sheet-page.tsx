// One reference sheet.

import { DataTable } from './data-table.tsx'
import type { Sheet } from './sheets/sheet.ts'

export function SheetPage({ sheet }: { readonly sheet: Sheet }) {
  return (
    <>
      <header className="jb-law-head">
        <h2>{sheet.title}</h2>
      </header>
      <p className="jb-law-text">{sheet.summary}</p>
      <DataTable table={sheet.table} />
    </>
  )
}
