// The materials of a record, and what is still owed.

import type { Application } from '#shared/domain/application/application.ts'
import { MATERIAL_TITLES } from '#shared/domain/material/material.ts'
import { SPELL_TITLES } from '#shared/domain/person/spell-titles.ts'
import { Verdict } from '../../../ui/verdict.tsx'
import { ScanStrip } from '../../../case-parts/scan-strip.tsx'

export function RecordMaterials({ record }: { readonly record: Application }) {
  const { materials, missing, paperFacts } = record
  return (
    <section aria-label="材料">
      <h3>材料</h3>
      <ul>
        {missing.map((kind) => (
          <li key={kind} className="jb-record-material">
            <Verdict outcome="unknown" word="待补" />
            <span>{MATERIAL_TITLES[kind]}</span>
          </li>
        ))}
        {materials.map((material) => (
          <li key={material.id} className="jb-record-material">
            {material.originalSeen ? (
              <Verdict outcome="met" word="已验" />
            ) : (
              <span className="jb-quiet">未验原件</span>
            )}
            <span>
              {MATERIAL_TITLES[material.kind]}
              {material.copyKept ? <span className="jb-quiet">，复印件留存</span> : null}
              {material.remark === '' ? null : <span className="jb-quiet">，{material.remark}</span>}
            </span>
            <ScanStrip scans={material.scans} title={MATERIAL_TITLES[material.kind]} />
          </li>
        ))}
        {paperFacts.map(({ id, spell, paper }) => (
          <li key={id} className="jb-record-material">
            <span className="jb-tag">补录</span>
            <span>
              {SPELL_TITLES[spell.kind]} {spell.from} 至 {spell.to ?? '今'}
              <span className="jb-quiet">，依据：{paper}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
