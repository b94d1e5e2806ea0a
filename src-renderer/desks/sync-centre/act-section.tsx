// A titled list of acts, or the words that say why it is empty.

import type { ReactNode } from 'react'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Section } from '../../ui/section.tsx'
import type { StandingAct } from './act-standing.ts'

interface Props {
  readonly title: string
  readonly note: string
  /** Undefined while loading. */
  readonly acts: readonly StandingAct[] | undefined
  readonly empty: { readonly title: string; readonly next: string }
  readonly line: (act: StandingAct) => ReactNode
}

export function ActSection({ title, note, acts, empty, line }: Props) {
  return (
    <Section title={title} note={note}>
      {acts?.length === 0 ? <EmptyState title={empty.title} next={empty.next} /> : null}
      {acts === undefined || acts.length === 0 ? null : <ul>{acts.map(line)}</ul>}
    </Section>
  )
}
