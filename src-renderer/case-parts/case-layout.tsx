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
    <div className="jb-case-column">{side}</div>
    {children}
  </div>
)
