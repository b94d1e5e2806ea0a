// Violations that are known and not mended yet: of which rule and kind, why they happen, and what removes them. A kind that
// is not in this list fails the run; a line whose kind is never found any more is taken out.

import type { Violation } from './auditor/finding.ts'

export interface Known {
  readonly rule: Violation['rule']
  /** As the auditor names it. */
  readonly kind: string
  readonly reason: string
  readonly removedBy: string
}

export const KNOWN_VIOLATIONS: readonly Known[] = []

export const isKnown = ({ rule, kind }: Pick<Violation, 'rule' | 'kind'>): boolean =>
  KNOWN_VIOLATIONS.some((known) => known.rule === rule && known.kind === kind)
