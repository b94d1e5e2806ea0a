// The frame of every paper: head, number, body, seal and date.

import type { ReactNode } from 'react'
import { findUnit, type UnitId } from '#shared/domain/unit/units.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { longDate } from './paper-words.ts'
import { QrCode } from './qr-code.tsx'

interface Props {
  readonly title: string
  readonly number: string
  readonly unit: UnitId
  readonly date: PlainDate
  readonly reprinted: boolean
  readonly children: ReactNode
}

export function PaperSheet({ title, number, unit, date, reprinted, children }: Props) {
  const unitTitle = findUnit(unit)?.title ?? unit
  return (
    <article className="jb-sheet" aria-label={title}>
      <header className="jb-sheet-head">
        <p>{unitTitle}</p>
        <h1>{title}</h1>
        <p className="jb-sheet-number">
          编号：{number}
          {reprinted ? <strong className="jb-sheet-reprint">补打</strong> : null}
        </p>
      </header>
      <div className="jb-sheet-body">{children}</div>
      <footer className="jb-sheet-foot">
        <div className="jb-sheet-code">
          <QrCode text={number} label={`编号 ${number}`} />
        </div>
        <div className="jb-sheet-seal">
          <p>{unitTitle}</p>
          <p>（盖章）</p>
          <p>{longDate(date)}</p>
        </div>
      </footer>
    </article>
  )
}
