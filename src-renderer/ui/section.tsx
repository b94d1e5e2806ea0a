// A titled block of a desk.

import { type ReactNode, useId } from 'react'

interface Props {
  readonly title: string
  readonly note?: ReactNode
  readonly extra?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, note, extra, children }: Props) {
  const heading = useId()
  return (
    <section className="jb-section" aria-labelledby={heading}>
      <header className="jb-section-head">
        <h2 id={heading}>{title}</h2>
        <div className="jb-section-note">{note}</div>
        <div className="jb-section-extra">{extra}</div>
      </header>
      <div className="jb-section-body">{children}</div>
    </section>
  )
}
