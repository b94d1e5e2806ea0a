// A ledger ready to print: what the printer will give, the key to print it, and the way back to its desk.

import { Button } from 'antd'
import type { ReactNode } from 'react'
import { goTo } from '../ui/hash-route.ts'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import './papers.css'
import './ledger-paper.css'

const print = (): void => {
  window.print()
}

interface Props {
  /** The desk to go back to. */
  readonly desk: string
  readonly backTitle?: string
  readonly children: ReactNode
}

export function LedgerPage({ desk, backTitle = '返回台账', children }: Props) {
  const back = (): void => {
    goTo(desk)
  }
  useKeyBindings('打印', [
    { combo: 'Mod+P', title: '打印', run: print },
    { combo: 'F8', title: backTitle, run: back },
  ])
  return (
    <section className="jb-paper-page" aria-label="打印">
      <div className="jb-row jb-paper-tools">
        <Button type="primary" autoFocus onClick={print}>
          打印 <KeyHint combo="Enter" />
        </Button>
        <Button onClick={back}>
          {backTitle} <KeyHint combo="F8" />
        </Button>
      </div>
      <div className="jb-paper-stage" role="region" aria-label="预览" tabIndex={0}>
        <div className="jb-paper jb-paper-ledger">{children}</div>
      </div>
    </section>
  )
}
