// The page of one record: what it says, its trail beside it, and below what can be done with it.

import type { ReactNode } from 'react'
import './case-layout.css'

interface Props {
  readonly main: ReactNode
  readonly side: ReactNode
  /** The bar of acts, and dialogs. */
  readonly children: ReactNode
}

export const CaseLayout = ({ main, side, children }: Props) => (
  <div className="jb-case">
    <div className="jb-case-column">{main}</div>
    {/* A long trail is scrolled by keyboard, too, and nothing in it takes the focus by itself. */}
    <section className="jb-case-column" aria-label="办理经过" tabIndex={0}>
      {side}
    </section>
    {children}
  </div>
)
