// 以在职人员身份每年可申请1次技能提升补贴或培训补贴 (20号 五（十）, 2025-7 五（三）). Which application it binds goes by issue and
// application date, and only what was bound itself uses it up (口径 R-15); it binds care workers too (口径 R-8) and goes on
// after the notice that set it has lapsed (口径 R-11).

import { invariant } from '#shared/kernel/invariant.ts'
import { plainDate, type PlainDate, yearOf } from '#shared/kernel/plain-date.ts'
import type { Outcome } from '../assessment.ts'
import type { CaseFile } from '../case-file.ts'
import { dayOf, restsOnStates } from '../counted-history.ts'
import type { HistoryItem } from '../input.ts'
import type { InterpretationId } from '../interpretations.ts'
import { type DatedEntry, inForce } from '../parameters/dated.ts'
import type { InServiceAnnualLimit } from '../parameters/programme.ts'
import type { Category } from '../vocabulary.ts'
import type { ClaimRule } from './rule.ts'

const limitOf = ({ programme, issued, applied }: CaseFile) => {
  const entry = inForce(programme.inServiceAnnualLimit, issued)
  return entry !== null && applied >= entry.value.since ? entry : null
}

/** Certificates of before this day kept the limit of three while 20号 was in force (口径 R-15). */
const OLD_LIMIT_UNTIL = plainDate('2025-01-01')

/** Taken in the year of A by one of the limit's categories. */
const takenUnder =
  ({ categories }: InServiceAnnualLimit, year: number) =>
  (item: HistoryItem): boolean => {
    const day = dayOf(item)
    return (
      day !== null && yearOf(day) === year && item.category !== null && categories.includes(item.category)
    )
  }

/** Not bound by the limit when it was applied for: it has not used it up. Without an issue date it counts. */
const spared =
  ({ programme }: CaseFile) =>
  ({ issueDate, date }: HistoryItem): boolean => {
    if (issueDate === null || date === null) return false
    const entry = inForce(programme.inServiceAnnualLimit, issueDate)
    return entry !== null && date < entry.value.since
  }

/** On the notice that set it, or after that has lapsed on the one that goes on with it. */
const citationOf = ({ citation, value }: DatedEntry<InServiceAnnualLimit>, applied: PlainDate): string =>
  value.lapse !== null && applied >= value.lapse.from ? value.lapse.citation : citation

/** The reading that decides, the most particular one first. */
function readingOf(
  file: CaseFile,
  limit: InServiceAnnualLimit,
  claimed: Category,
  outcome: Outcome,
): InterpretationId | undefined {
  const { subsidies, training, applied, issued } = file
  const taken = takenUnder(limit, yearOf(applied))
  const early = spared(file)
  const reached = outcome === 'not-met'
  if (!reached && [...subsidies, ...training].filter(taken).length >= limit.most) return 'R-15'
  const byState = restsOnStates(
    file,
    reached,
    (items) => [...items, ...training].filter((item) => taken(item) && !early(item)).length >= limit.most,
  )
  if (byState) return 'R-9'
  if (outcome === 'met') return undefined
  if (issued < OLD_LIMIT_UNTIL) return 'R-15'
  if (claimed === 'care-worker') return 'R-8'
  return limit.lapse !== null && applied >= limit.lapse.from ? 'R-11' : undefined
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
    const early = spared(file)
    const counted = [...subsidies, ...training].filter((item) => taken(item) && !early(item))
    const outcome = counted.length >= most ? 'not-met' : unknown.has('history') ? 'unknown' : 'met'
    const because = `${year}年以在职人员身份已计${counted.length}次，每年限${most}次`
    return {
      outcome,
      because: outcome === 'unknown' ? `${because}，享受记录待核` : because,
      citation: citationOf(entry, applied),
      interpretation: readingOf(file, entry.value, category, outcome),
      facts: { year, taken: counted.length },
      law: { most, since, categories },
      read: counted,
    }
  },
}
