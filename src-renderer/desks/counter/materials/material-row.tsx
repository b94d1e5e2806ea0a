// One line of the checklist: original, copy, scans, remark. Files may be dropped on the line.

import { Checkbox, Input } from 'antd'
import { type DragEvent, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { MATERIAL_TITLES } from '#shared/domain/material/material.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { Verdict } from '../../../ui/verdict.tsx'
import type { ChecklistLine } from '../visit/checklist.ts'
import type { MaterialDraft } from '../visit/visit.ts'
import { ScanPicker } from './scan-picker.tsx'
import { ScanStrip } from '../../../case-parts/scan-strip.tsx'
import { storeScans } from './store-scans.ts'

interface Props {
  readonly line: ChecklistLine
  readonly material: MaterialDraft
  readonly isMissing: boolean
  readonly onChange: (change: (before: MaterialDraft) => MaterialDraft) => void
}

export function MaterialRow({ line, material, isMissing, onChange }: Props) {
  const [problems, setProblems] = useState<readonly Fault[]>([])
  const [storing, setStoring] = useState(false)
  const [hovered, setHovered] = useState(false)
  const title = MATERIAL_TITLES[line.kind]

  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0) return
    setStoring(true)
    const { scans, refused } = await storeScans(files)
    setStoring(false)
    setProblems(refused)
    onChange((before) => ({
      ...before,
      scans: [
        ...before.scans,
        ...scans.filter(({ digest }) => before.scans.every((scan) => scan.digest !== digest)),
      ],
    }))
  }

  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setHovered(false)
    void take([...event.dataTransfer.files])
  }

  return (
    <div
      role="group"
      aria-label={title}
      className={`jb-material${hovered ? ' jb-material-hovered' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setHovered(true)
      }}
      onDragLeave={() => {
        setHovered(false)
      }}
      onDrop={drop}
    >
      <span className="jb-material-state">
        <MaterialState isMissing={isMissing} seen={material.originalSeen} />
      </span>
      <span className="jb-material-title">
        {title}
        {line.details.length === 0 ? null : (
          <span className="jb-quiet jb-small jb-material-details">
            {line.details.join('；')}
            {line.toBeConfirmed ? '（清单待核）' : ''}
          </span>
        )}
      </span>
      <Checkbox
        checked={material.originalSeen}
        onChange={({ target: { checked } }) => {
          onChange((before) => ({ ...before, originalSeen: checked }))
        }}
      >
        原件已验
      </Checkbox>
      <Checkbox
        checked={material.copyKept}
        onChange={({ target: { checked } }) => {
          onChange((before) => ({ ...before, copyKept: checked }))
        }}
      >
        复印件留存
      </Checkbox>
      <span className="jb-material-scans">
        <ScanStrip
          scans={material.scans}
          title={title}
          onRemove={(digest) => {
            onChange((before) => ({
              ...before,
              scans: before.scans.filter((scan) => scan.digest !== digest),
            }))
          }}
        />
        <ScanPicker title={title} busy={storing} onPick={(files) => void take(files)} />
      </span>
      <Input
        size="small"
        aria-label={`${title}备注`}
        placeholder="备注"
        maxLength={500}
        value={material.remark}
        onChange={({ target: { value } }) => {
          onChange((before) => ({ ...before, remark: value }))
        }}
      />
      {problems.length === 0 ? null : (
        <div className="jb-material-problems">
          {problems.map((problem, index) => (
            <FaultLine key={`${problem.fault} ${index}`} fault={problem} />
          ))}
        </div>
      )}
    </div>
  )
}

function MaterialState({ isMissing, seen }: { readonly isMissing: boolean; readonly seen: boolean }) {
  if (isMissing) return <Verdict outcome="unknown" word="待补" />
  return seen ? <Verdict outcome="met" word="已验" /> : <span className="jb-quiet">选交</span>
}
