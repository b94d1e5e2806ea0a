// 材料 of an application: what is still owed, what was seen, with its scans, and what papers proved.

import type { Application } from '#shared/domain/application/application.ts'
import { MATERIAL_TITLES } from '#shared/domain/material/material.ts'
import { SPELL_TITLES } from '#shared/domain/person/spell-titles.ts'
import { Section } from '../ui/section.tsx'
import { Verdict } from '../ui/verdict.tsx'
import { ScanStrip } from './scan-strip.tsx'

interface Props {
  readonly record: Application
}

export const MaterialList = ({ record }: Props) => (
  <Section title="材料">
    <Materials record={record} />
  </Section>
)

function Materials({ record }: Props) {
  const { materials, missing, paperFacts } = record
  if (materials.length + missing.length + paperFacts.length === 0) {
    return <p className="jb-quiet">没有登记材料，按数据比对核定。</p>
  }
  return (
    <ul className="jb-stack">
      {missing.map((kind) => (
        <li key={kind} className="jb-row">
          <Verdict outcome="unknown" word="待补" />
          <span>{MATERIAL_TITLES[kind]}</span>
        </li>
      ))}
      {materials.map(({ id, kind, originalSeen, copyKept, remark, scans }) => (
        <li key={id} className="jb-row">
          {originalSeen ? (
            <Verdict outcome="met" word="已验" />
          ) : (
            <Verdict outcome="unknown" word="未验原件" />
          )}
          <span>
            {MATERIAL_TITLES[kind]}
            <span className="jb-quiet">
              {copyKept ? '，复印件留存' : ''}
              {remark === '' ? '' : `，${remark}`}
            </span>
          </span>
          <ScanStrip scans={scans} title={MATERIAL_TITLES[kind]} />
        </li>
      ))}
      {paperFacts.map(({ id, spell, paper }) => (
        <li key={id} className="jb-row">
          <span className="jb-tag">补录</span>
          <span>
            {SPELL_TITLES[spell.kind]} {spell.from} 至 {spell.to ?? '今'}
            <span className="jb-quiet">，依据：{paper}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
