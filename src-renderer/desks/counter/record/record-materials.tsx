// The materials of a record on its sheet.

import type { Application } from '#shared/domain/application/application.ts'
import { MaterialList } from '../../../case-parts/material-list.tsx'

export function RecordMaterials({ record }: { readonly record: Application }) {
  return (
    <section aria-label="材料">
      <h3>材料</h3>
      <MaterialList record={record} />
    </section>
  )
}
