// 政策期 (2025-7 五（一）, 五（二）, 五（五）): which programme an application is read by, from A and D alone. Where none holds there
// is no law to read, and no other rule is evaluated.

import type { AssessmentInput } from '../input.ts'
import { inForce, type DatedEntry } from '../parameters/dated.ts'
import type { Regime } from '../parameters/regimes.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Finding } from './rule.ts'

export function regimeOf(
  { regimes }: RuleSet,
  { applicationDate, certificate }: AssessmentInput,
): DatedEntry<Regime> {
  const byIssue = inForce(regimes, applicationDate)
  const entry = byIssue === null ? null : inForce(byIssue.value, certificate.issueDate)
  if (entry === null) throw new RangeError('the regimes begin with the supported calendar')
  return entry
}

export function regimeFinding(entry: DatedEntry<Regime>, input: AssessmentInput): Finding {
  const { programme, none } = entry.value
  return {
    outcome: programme === null ? 'not-met' : 'met',
    because: programme === null ? none : `适用${programme.document}`,
    citation: entry.citation,
    interpretation: programme?.id === '2021-5' ? 'R-13' : undefined,
    facts: { applicationDate: input.applicationDate, issueDate: input.certificate.issueDate },
    law: { regime: programme?.id ?? null },
    read: [input.certificate],
  }
}
