// 以在职人员身份每年可申请1次技能提升补贴或培训补贴 (20号 五（十）, 2025-7 五（三）), from 2025-01-01 for A and D alike; it binds care
// workers too (口径 R-8) and goes on after the notice that set it has lapsed (口径 R-11). An item issued before 2025-01-01
// does not use it up (口径 R-15).

import { invariant } from '#shared/kernel/invariant.ts'
import { yearOf } from '#shared/kernel/plain-date.ts'
import type { Outcome } from '../assessment.ts'
import type { CaseFile } from '../case-file.ts'
import { dayOf, restsOnStates } from '../counted-history.ts'
import type { HistoryItem } from '../input.ts'
import type { InterpretationId } from '../interpretations.ts'
import { inForce } from '../parameters/dated.ts'
import type { InServiceAnnualLimit } from '../parameters/programme.ts'
import type { Category } from '../vocabulary.ts'
import type { ClaimRule } from './rule.ts'

const limitOf = ({ programme, issued, applied }: CaseFile) => {
  const entry = inForce(programme.inServiceAnnualLimit, issued)
  return entry !== null && applied >= entry.value.since ? entry : null
}

/** Taken in the year of A by one of the limit's categories. */
const takenUnder =
  ({ categories }: InServiceAnnualLimit, year: number) =>
  (item: HistoryItem): boolean => {
    const day = dayOf(item)
    return (
      day !== null && yearOf(day) === year && item.category !== null && categories.includes(item.category)
    )
  }

const issuedBefore =
  ({ since }: InServiceAnnualLimit) =>
  ({ issueDate }: HistoryItem): boolean =>
    issueDate !== null && issueDate < since

/** The reading that decides, the most particular one first. */
function readingOf(
  file: CaseFile,
  limit: InServiceAnnualLimit,
  claimed: Category,
  outcome: Outcome,
): InterpretationId | undefined {
  const { subsidies, training, applied } = file
  const taken = takenUnder(limit, yearOf(applied))
  const early = issuedBefore(limit)
  const reached = outcome === 'not-met'
  if (!reached && [...subsidies, ...training].filter(taken).length >= limit.most) return 'R-15'
  const byState = restsOnStates(
    file,
    reached,
    (items) => [...items, ...training].filter((item) => taken(item) && !early(item)).length >= limit.most,
  )
  if (byState) return 'R-9'
  if (outcome === 'met') return undefined
  if (claimed === 'care-worker') return 'R-8'
  return limit.noticeUntil !== null && applied > limit.noticeUntil ? 'R-11' : undefined
}

export const inServiceAnnualLimit: ClaimRule = {
  id: 'in-service-annual-limit',
  title: '在职人员每年1次',
  applies: (file, { category }) => limitOf(file)?.value.categories.includes(category) ?? false,
  judge(file, { category }) {
    const { subsidies, training, applied, unknown } = file
    const entry = limitOf(file)
    invariant(entry !== null, 'a rule is judged only where it applies')
    const { most, categories, since } = entry.value
    const year = yearOf(applied)
    const taken = takenUnder(entry.value, year)
    const early = issuedBefore(entry.value)
    const counted = [...subsidies, ...training].filter((item) => taken(item) && !early(item))
    const outcome = counted.length >= most ? 'not-met' : unknown.has('history') ? 'unknown' : 'met'
    const because = `${year}年以在职人员身份已计${counted.length}次，每年限${most}次`
    return {
      outcome,
      because: outcome === 'unknown' ? `${because}，享受记录待核` : because,
      citation: entry.citation,
      interpretation: readingOf(file, entry.value, category, outcome),
      facts: { year, taken: counted.length },
      law: { most, since, categories },
      read: counted,
    }
  },
}
