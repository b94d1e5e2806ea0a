// 不予受理: a check page, since it can't be undone. It shows the very sentences that the notice will carry.

import { Button } from 'antd'
import { useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Ground } from '#shared/domain/application/application.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { FaultLine } from '../../../ui/fault-line.tsx'
import { GroundList } from './ground-list.tsx'

interface Props {
  readonly open: boolean
  readonly grounds: readonly Ground[]
  /** What might still help; better said now than after the notice. */
  readonly remedies: readonly string[]
  readonly onClose: () => void
  readonly onRefuse: () => Promise<Fault | null>
}

export function RefuseDialog({ open, grounds, remedies, onClose, onRefuse }: Props) {
  const [problem, setProblem] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const submit = async (): Promise<void> => {
    setBusy(true)
    setProblem(await onRefuse())
    setBusy(false)
  }
  return (
    <Dialog
      title="不予受理"
      open={open}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" danger loading={busy} onClick={() => void submit()}>
            不予受理并打印告知单
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <p>告知单将列明以下条款，出具后不能撤销：</p>
        <GroundList grounds={grounds} />
        {remedies.length === 0 ? null : (
          <div className="jb-text-unknown">
            ！出具前请向申请人说明：
            <ul>
              {remedies.map((remedy) => (
                <li key={remedy}>{remedy}</li>
              ))}
            </ul>
          </div>
        )}
        <FaultLine fault={problem} />
      </div>
    </Dialog>
  )
}
