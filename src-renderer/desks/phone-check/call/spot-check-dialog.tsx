// 市级抽查: the city has called again; whether the answers agree, and if not, in what.

import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { SpotCheck } from '#shared/domain/phone-check/phone-check.ts'
import { ActDialog } from '../../../forms/act-dialog.tsx'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { TextAreaField } from '../../../forms/text-area-field.tsx'

interface Props {
  readonly onClose: () => void
  readonly onCheck: (finding: SpotCheck['finding'], remark: string) => Promise<Fault | null>
}

const FINDINGS: readonly { readonly value: SpotCheck['finding']; readonly title: string }[] = [
  { value: 'consistent', title: '一致' },
  { value: 'different', title: '不一致' },
]

export function SpotCheckDialog({ onClose, onCheck }: Props) {
  const [finding, setFinding] = useState<SpotCheck['finding'] | null>(null)
  const [remark, setRemark] = useState('')
  return (
    <ActDialog
      title="登记抽查结果"
      action="登记"
      onClose={onClose}
      onAct={async () =>
        finding === null ? fault('required', { field: '抽查结果' }) : onCheck(finding, remark.trim())
      }
    >
      <ChoiceField label="抽查结果" required choices={FINDINGS} value={finding} onChange={setFinding} wide />
      <TextAreaField
        label="说明"
        required={finding === 'different'}
        rows={3}
        maxLength={400}
        value={remark}
        onChange={setRemark}
      />
    </ActDialog>
  )
}
