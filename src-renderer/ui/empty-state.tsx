// An empty place that says what to do next.

import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  readonly next: ReactNode
}

export function EmptyState({ title, next }: Props) {
  return (
    <div className="jb-empty">
      <p className="jb-empty-title">{title}</p>
      <p>{next}</p>
    </div>
  )
}
