// What can be proposed by one person of the city and approved by another. A kind says how its content looks, what it would
// change, and how it is carried out; who may approve, and that it happens once, is the same for all (proposals.ts).

import type { Instant } from '#shared/kernel/instant.ts'
import type { z } from 'zod'
import type { Tx } from '../db/database.ts'

export interface ProposalKind<Content> {
  readonly kind: string
  readonly title: string
  readonly content: z.ZodType<Content>
  /** What is wrong with it now; asked when it is proposed, and again when it is approved. */
  readonly faults: (tx: Tx, content: Content, now: Instant) => Promise<readonly string[]>
  /** What would change, in sentences: shown to both persons. */
  readonly preview: (tx: Tx, content: Content) => Promise<readonly string[]>
  readonly carryOut: (tx: Tx, content: Content, now: Instant) => Promise<unknown>
}

/** A kind with its content already bound in, so that kinds of any content stand in one list. */
export interface BoundKind {
  readonly kind: string
  readonly title: string
  readonly read: (content: unknown) => BoundProposal
}

export interface BoundProposal {
  readonly faults: (tx: Tx, now: Instant) => Promise<readonly string[]>
  readonly preview: (tx: Tx) => Promise<readonly string[]>
  readonly carryOut: (tx: Tx, now: Instant) => Promise<unknown>
}

export const boundKind = <Content>(of: ProposalKind<Content>): BoundKind => ({
  kind: of.kind,
  title: of.title,
  read: (given) => {
    const content = of.content.parse(given)
    return {
      faults: (tx, now) => of.faults(tx, content, now),
      preview: (tx) => of.preview(tx, content),
      carryOut: (tx, now) => of.carryOut(tx, content, now),
    }
  },
})
