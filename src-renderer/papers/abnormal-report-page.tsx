// 异常情况报告 ready to print. The address holds the id of the call and nothing else.

import { Button } from 'antd'
import { useScreenCases } from '../cache/screen-cases.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { goTo } from '../ui/hash-route.ts'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { AbnormalReport } from './abnormal-report.tsx'
import './papers.css'

const print = (): void => {
  window.print()
}

export function AbnormalReportPage({ id }: { readonly id: string | undefined }) {
  const calls = useScreenCases('phone-check')
  const record = calls?.find((call) => call.record.id === id)?.record
  const back = (): void => {
    if (id === undefined) goTo('phone-check')
    else goTo('phone-check', 'call', id)
  }
  useKeyBindings('打印', [
    { combo: 'Mod+P', title: '打印', run: print },
    { combo: 'F8', title: '返回', run: back },
  ])
  if (calls === undefined) return null
  if (record === undefined || record.answers === null)
    return <EmptyState title="找不到该核实记录" next="请返回抽检名单重新打开。" />
  return (
    <section className="jb-paper-page" aria-label="打印">
      <div className="jb-row jb-paper-tools">
        <Button type="primary" autoFocus onClick={print}>
          打印 <KeyHint combo="Enter" />
        </Button>
        <Button onClick={back}>
          返回 <KeyHint combo="F8" />
        </Button>
      </div>
      <div className="jb-paper-stage" role="region" aria-label="预览" tabIndex={0}>
        <div className="jb-paper jb-paper-a5">
          <AbnormalReport record={record} />
        </div>
      </div>
    </section>
  )
}
