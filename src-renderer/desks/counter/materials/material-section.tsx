// 材料: the checklist that follows from the assessment. A paper not seen is 待补 and goes on the receipt; only without
// identity card or certificate nothing can be accepted.

import { Button } from 'antd'
import { useState } from 'react'
import type { MaterialKind } from '#shared/domain/material/material.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'
import { Section } from '../../../ui/section.tsx'
import type { ChecklistLine } from '../visit/checklist.ts'
import type { MaterialDraft, Visit } from '../visit/visit.ts'
import { MaterialRow } from './material-row.tsx'
import { PaperFactList } from './paper-fact-list.tsx'
import './materials.css'

interface Props {
  readonly visit: Visit
  readonly lines: readonly ChecklistLine[]
  readonly missing: readonly MaterialKind[]
  readonly onAllSeen: () => void
  readonly onEnterFact: () => void
  readonly onChange: (change: (visit: Visit) => Visit) => void
}

const isTouched = ({ originalSeen, copyKept, remark, scans }: MaterialDraft): boolean =>
  originalSeen || copyKept || remark !== '' || scans.length > 0

export function MaterialSection({ visit, lines, missing, onAllSeen, onEnterFact, onChange }: Props) {
  const [more, setMore] = useState(false)
  const shown = lines.filter(({ kind, required }) => required || more || isTouched(visit.materials[kind]))
  return (
    <Section
      title="材料"
      note={missing.length === 0 ? '材料齐全' : `待补 ${missing.length} 项`}
      extra={
        <>
          {shown.length < lines.length ? (
            <Button
              size="small"
              type="text"
              onClick={() => {
                setMore(true)
              }}
            >
              其他材料
            </Button>
          ) : null}
          <Button size="small" onClick={onEnterFact}>
            凭材料补录 <KeyHint combo="Alt+P" />
          </Button>
          <Button size="small" data-enter-stop onClick={onAllSeen}>
            原件全部已验 <KeyHint combo="F6" />
          </Button>
        </>
      }
    >
      {shown.map((line) => (
        <MaterialRow
          key={line.kind}
          line={line}
          material={visit.materials[line.kind]}
          isMissing={missing.includes(line.kind)}
          onChange={(change) => {
            onChange((before) => ({
              ...before,
              materials: { ...before.materials, [line.kind]: change(before.materials[line.kind]) },
            }))
          }}
        />
      ))}
      <PaperFactList
        facts={visit.paperFacts}
        onRemove={(id) => {
          onChange((before) => ({
            ...before,
            paperFacts: before.paperFacts.filter((fact) => fact.id !== id),
          }))
        }}
      />
    </Section>
  )
}
