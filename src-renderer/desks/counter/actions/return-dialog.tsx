// 退回补正: which papers the person has to bring, checked before the notice is printed.

import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { MATERIAL_KINDS, MATERIAL_TITLES, type MaterialKind } from '#shared/domain/material/material.ts'
import { Field } from '../../../forms/field.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'

interface Props {
  readonly open: boolean
  /** What is missing as far as the page knows. */
  readonly missing: readonly MaterialKind[]
  readonly onClose: () => void
  /** The fault where the act is refused; null where it is done. */
  readonly onReturn: (missing: MaterialKind[], remark: string) => Promise<Fault | null>
}

export function ReturnDialog(props: Props) {
  return (
    <Dialog title="退回补正" open={props.open} onClose={props.onClose} footer={null}>
      {props.open ? <ReturnForm {...props} /> : null}
    </Dialog>
  )
}

function ReturnForm({ missing, onClose, onReturn }: Props) {
  const [chosen, setChosen] = useState<readonly MaterialKind[]>(missing)
  const [remark, setRemark] = useState('')
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    setBusy(true)
    setProblem(
      await onReturn(
        MATERIAL_KINDS.filter((kind) => chosen.includes(kind)),
        remark.trim(),
      ),
    )
    setBusy(false)
  }
  return (
    <div className="jb-stack">
      <p>请勾选需补正的材料，退回后出具告知单。</p>
      <Checkbox.Group
        className="jb-stack"
        value={[...chosen]}
        onChange={(values) => {
          setChosen(MATERIAL_KINDS.filter((kind) => values.includes(kind)))
        }}
        options={MATERIAL_KINDS.map((kind) => ({ value: kind, label: MATERIAL_TITLES[kind] }))}
      />
      <Field label="说明">
        {(ids) => (
          <Input.TextArea
            {...ids}
            rows={2}
            maxLength={500}
            value={remark}
            onChange={({ target: { value } }) => {
              setRemark(value)
            }}
          />
        )}
      </Field>
      <FaultLine fault={problem} />
      <div className="jb-dialog-foot">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" data-first-focus loading={busy} onClick={() => void submit()}>
          退回并打印告知单
        </Button>
      </div>
    </div>
  )
}
