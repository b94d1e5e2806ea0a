// A rule set is a version of the law as this program reads it: the regimes with their programmes and the national
// retirement ages. Released versions are superseded, never edited: a stored decision names the version it was made
// under, and `replay` runs it again. Code that reads a rule set is released with it.

import type { Dated } from './parameters/dated.ts'
import { REGIMES, type Regime } from './parameters/regimes.ts'
import { RETIREMENT_AGES, type RetirementAge, type RetirementTrackId } from './parameters/retirement.ts'

export type RuleSet = {
  readonly version: string
  readonly regimes: Dated<Dated<Regime>>
  readonly retirementAges: Dated<Readonly<Record<RetirementTrackId, RetirementAge>>>
}

export const CURRENT_RULE_SET: RuleSet = {
  version: '2026.2',
  regimes: REGIMES,
  retirementAges: RETIREMENT_AGES,
}

/** Every version ever released, oldest first. */
export const RULE_SETS: readonly RuleSet[] = [CURRENT_RULE_SET]
