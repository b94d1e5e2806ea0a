// A paper ready to print: what the printer will give, and the keys 打印 and 下一位. The address holds the application's
// id and nothing else.

import { Button, type ButtonProps, Segmented } from 'antd'
import { type Ref, useEffect, useRef, useState } from 'react'
import type { Application } from '#shared/domain/application/application.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { useScreenApplication } from '../cache/screen-applications.ts'
import { useToday } from '../ui/clock.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { goTo } from '../ui/hash-route.ts'
import { useKeyBindings } from '../ui/key-bindings.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'
import { RefusalNotice } from './refusal-notice.tsx'
import { ReturnNotice } from './return-notice.tsx'
import './papers.css'

const FORMATS = [
  { value: 'a5', label: 'A5 纸' },
  { value: 'slip', label: '80 毫米小票' },
] as const
type Format = (typeof FORMATS)[number]['value']

/** `[kind, application id]`, and `reprint` where the person has had the paper before. */
export function PaperPage({ route }: { readonly route: readonly string[] }) {
  const [kind, id, again] = route
  const shown = useScreenApplication(id)
  const [format, setFormat] = useState<Format>('a5')
  const printButton = useRef<HTMLButtonElement>(null)
  const record = shown?.record
  const ready = record !== undefined

  useEffect(() => {
    if (ready) printButton.current?.focus()
  }, [ready])
  useKeyBindings('打印', [
    {
      combo: 'Mod+P',
      title: '打印',
      run: () => {
        window.print()
      },
    },
    {
      combo: 'F9',
      title: '下一位',
      run: () => {
        goTo('counter')
      },
    },
  ])

  if (shown === undefined) return null
  if (record === undefined) {
    return <EmptyState title="找不到该申请" next="请返回受理列表重新打开。" />
  }
  return (
    <section className="jb-paper-page" aria-label="打印">
      <div className="jb-row jb-paper-tools">
        <PrintButton
          buttonRef={printButton}
          onClick={() => {
            window.print()
          }}
        />
        <Button
          onClick={() => {
            goTo('counter')
          }}
        >
          下一位 <KeyHint combo="F9" />
        </Button>
        {kind === 'receipt' ? (
          <Button
            type="text"
            onClick={() => {
              goTo('counter', 'again', record.id)
            }}
          >
            办理本人其他证书
          </Button>
        ) : null}
        <span className="jb-paper-space" />
        <Segmented<Format> aria-label="纸型" value={format} options={[...FORMATS]} onChange={setFormat} />
      </div>
      <div className="jb-paper-stage" role="region" aria-label="预览" tabIndex={0}>
        <div className={`jb-paper jb-paper-${format}`}>
          <Paper kind={kind} record={record} reprinted={again === 'reprint'} />
        </div>
      </div>
    </section>
  )
}

function PrintButton({ buttonRef, ...rest }: ButtonProps & { readonly buttonRef: Ref<HTMLButtonElement> }) {
  return (
    <Button {...rest} ref={buttonRef} type="primary">
      打印 <KeyHint combo="Enter" />
    </Button>
  )
}

interface PaperProps {
  readonly kind: string | undefined
  readonly record: Application
  readonly reprinted: boolean
}

function Paper({ kind, record, reprinted }: PaperProps) {
  const today = useToday()
  const event = kind === 'refusal' ? 'refused' : kind === 'return' ? 'returned' : 'lodged'
  const at = record.log.findLast((entry) => entry.event === event)?.at
  // The paper's date is that of the act, so that a reprint carries the same one.
  const date = at === undefined ? today : shanghaiDate(at)
  if (kind === 'refusal') return <RefusalNotice record={record} date={date} reprinted={reprinted} />
  if (kind === 'return') return <ReturnNotice record={record} date={date} reprinted={reprinted} />
  return <ReceiptPaper record={record} date={date} reprinted={reprinted} />
}
