// The line above a record: its state, how far its last act has come, and what was just done.

import type { ReactNode } from 'react'
import { DELIVERY_TITLES } from '#shared/sync/delivery.ts'
import type { Delivery } from '#shared/sync/screen.ts'

interface Props {
  readonly state: string
  readonly delivery: Delivery
  readonly said: string | null
  readonly children?: ReactNode
}

export const CaseHead = ({ state, delivery, said, children }: Props) => (
  <div className="jb-row">
    <span className="jb-tag">{state}</span>
    <span className="jb-quiet">{DELIVERY_TITLES[delivery]}</span>
    <span role="status" className="jb-text-met">
      {said}
    </span>
    {children}
  </div>
)
