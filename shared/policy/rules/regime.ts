// 政策期 (2025-7 五（一）, 五（二）, 五（五）): which programme an application is read by, from A and D alone. Where none holds there
// is no law to read, and no other rule is evaluated.

import { plainDate } from '#shared/kernel/plain-date.ts'
import type { AssessmentInput } from '../input.ts'
import { inForce, type DatedEntry } from '../parameters/dated.ts'
import type { Regime } from '../parameters/regimes.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Finding } from './rule.ts'

/** 沪人社规〔2025〕7号 ends on 2028-04-30 (五（五）): whoever applies later does so on an older certificate. */
const AFTER_LAST_ISSUE = plainDate('2028-05-01')

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
  const afterLastIssue = input.applicationDate >= AFTER_LAST_ISSUE
  return {
    outcome: programme === null ? 'not-met' : 'met',
    because: programme === null ? none : `适用${programme.document}`,
    citation: entry.citation,
    interpretation:
      programme?.id === '2021-5' ? 'R-13' : programme !== null && afterLastIssue ? 'R-36' : undefined,
    facts: { applicationDate: input.applicationDate, issueDate: input.certificate.issueDate },
    law: { regime: programme?.id ?? null },
    read: [input.certificate],
  }
}
