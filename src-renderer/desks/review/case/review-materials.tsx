// 材料, beside what the system generated.

import type { Application } from '#shared/domain/application/application.ts'
import { MaterialList } from '../../../case-parts/material-list.tsx'
import { Section } from '../../../ui/section.tsx'

export function ReviewMaterials({ record }: { readonly record: Application }) {
  return (
    <Section title="材料">
      <MaterialList record={record} />
    </Section>
  )
}
