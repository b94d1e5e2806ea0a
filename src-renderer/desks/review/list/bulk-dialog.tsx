// 批量通过: a check page. The person sees every record that is approved, and the sum; only records without a difference
// and without a warning stand here. Each is an act of its own, so one that is refused stops nothing else.

import { Button, Progress } from 'antd'
import { useState } from 'react'
import { describeFault } from '#shared/contracts/faults.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { useAct } from '../../../acts/use-act.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import type { ReviewCase } from '../review-cases.ts'
import { reviewRow } from './review-row.ts'

interface Props {
  /** As they stood when the dialog was opened. */
  readonly cases: readonly ReviewCase[]
  readonly onClose: () => void
}

export function BulkDialog({ cases, onClose }: Props) {
  const act = useAct()
  const [done, setDone] = useState<number | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  // One signal a dialog: the loop outlives the rendering that began it.
  const [stop] = useState(() => new AbortController())
  const isRunning = done !== null && done < cases.length
  const sum = cases.reduce((total, { record }) => total + (record.generated?.amount ?? 0), 0)

  const approve = async (): Promise<void> => {
    const problems: string[] = []
    for (const [index, shown] of cases.entries()) {
      if (stop.signal.aborted) break
      const problem = await act(shown.record, { type: 'approveRecord' })
      if (problem !== null) problems.push(`${reviewRow(shown).name}：${describeFault(problem)}`)
      setDone(index + 1)
    }
    setRefused(problems)
    if (problems.length === 0) onClose()
  }
  const leave = (): void => {
    stop.abort()
    onClose()
  }

  return (
    <Dialog
      wide
      title="批量审核通过"
      open
      onClose={leave}
      footer={
        <>
          <Button onClick={leave}>{done === null ? '取消' : isRunning ? '停止' : '关闭'}</Button>
          <Button type="primary" disabled={done !== null} loading={isRunning} onClick={() => void approve()}>
            审核通过 {cases.length} 件
          </Button>
        </>
      }
    >
      <div className="jb-stack">
        <p>
          以下 {cases.length} 件生成结果与今日核定一致且无提示，合计 <strong>{formatMoney(yuan(sum))}</strong>
          。谁审核，谁负责。
        </p>
        <div className="jb-review-bulk" role="region" aria-label="批量名单" tabIndex={0}>
          <table className="jb-table">
            <thead>
              <tr>
                <th scope="col">姓名</th>
                <th scope="col">证件号码</th>
                <th scope="col">补贴项目</th>
                <th scope="col">人员类别</th>
                <th scope="col" className="jb-number">
                  金额
                </th>
              </tr>
            </thead>
            <tbody>
              {cases.map(reviewRow).map((row) => (
                <tr key={row.id}>
                  <td className="jb-nowrap">{row.name}</td>
                  <td>{row.identityNumber}</td>
                  <td>{row.item}</td>
                  <td>{row.category}</td>
                  <td className="jb-number">{row.amount}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {done === null ? null : (
          <Progress aria-label="进度" percent={Math.floor((done / cases.length) * 100)} size="small" />
        )}
        {refused.map((words) => (
          <p key={words} className="jb-text-not-met">
            ✗ {words}
          </p>
        ))}
      </div>
    </Dialog>
  )
}
