// 市级抽查: the city has called again; whether the answers agree, and if not, in what.

import { Button } from 'antd'
import { useState } from 'react'
import { fault, type Fault } from '#shared/contracts/faults.ts'
import type { SpotCheck } from '#shared/domain/phone-check/phone-check.ts'
import { ChoiceField } from '../../../forms/choice-field.tsx'
import { TextField } from '../../../forms/text-field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'

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
  const [problem, setProblem] = useState<Fault | null>(null)
  const submit = async (): Promise<void> => {
    if (finding === null) {
      setProblem(fault('required', { field: '抽查结果' }))
      return
    }
    const refused = await onCheck(finding, remark.trim())
    setProblem(refused)
    if (refused === null) onClose()
  }
  return (
    <Dialog
      title="登记抽查结果"
      open
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" onClick={() => void submit()}>
            登记
          </Button>
        </>
      }
    >
      <div className="jb-fields-single">
        <ChoiceField
          label="抽查结果"
          required
          choices={FINDINGS}
          value={finding}
          onChange={setFinding}
          wide
        />
        <TextField
          label="说明"
          wide
          required={finding === 'different'}
          maxLength={400}
          value={remark}
          onChange={setRemark}
        />
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
