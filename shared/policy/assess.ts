// The one function that decides: facts in, assessment out. It runs on the workstation (offline), on the municipal
// server (authoritative) and behind `npm run assess`, and is pure: the same facts and rule set give the same answer,
// and nothing is changed. Every category the person holds is tried, every rule that applies is evaluated.

import type { Assessment, CategoryAssessment, RuleId, TraceEntry } from './assessment.ts'
import { openCase, type CaseFile } from './case-file.ts'
import { chooseCategory, decisionOf } from './choose.ts'
import { earliestApplication } from './earliest-application.ts'
import { holdings, type Holding } from './holdings.ts'
import type { AssessmentInput } from './input.ts'
import { routeOf } from './routing.ts'
import { CURRENT_RULE_SET, type RuleSet } from './rule-set.ts'
import { noCategory } from './rules/category.ts'
import { regimeFinding, regimeOf } from './rules/regime.ts'
import { appliesTo, RULES } from './rules/rules.ts'
import { standardOf } from './standard.ts'
import { failedIn, openIn, traceEntry } from './trace.ts'
import { warningsOf } from './warnings.ts'

type GeneralTrace = ReadonlyMap<RuleId, TraceEntry>

function judgeGeneral(file: CaseFile): GeneralTrace {
  const { programme, input } = file
  const judged = new Map<RuleId, TraceEntry>()
  for (const { scope, rule } of RULES) {
    if (scope !== 'general' || !rule.applies(file)) continue
    judged.set(rule.id, traceEntry(rule.id, programme.citations[rule.id], rule.judge(file), input))
  }
  return judged
}

/** In the order of RULES; what is general was judged once and is shared by all categories. */
function traceOf(file: CaseFile, holding: Holding, general: GeneralTrace, regime: TraceEntry): TraceEntry[] {
  const trace = [regime]
  for (const scoped of RULES) {
    if (!appliesTo(scoped, file, holding)) continue
    const { id } = scoped.rule
    const entry =
      scoped.scope === 'general'
        ? general.get(id)
        : traceEntry(id, file.programme.citations[id], scoped.rule.judge(file, holding), file.input)
    if (entry !== undefined) trace.push(entry)
  }
  return trace
}

function assessCategory(
  file: CaseFile,
  holding: Holding,
  general: GeneralTrace,
  regime: TraceEntry,
): CategoryAssessment {
  const trace = traceOf(file, holding, general, regime)
  const failed = failedIn(trace)
  const open = openIn(trace)
  const { ratio: base, ratioIfEmployed } = holding.terms.value
  const ratio = file.employedAtApplication === 'yes' ? (ratioIfEmployed ?? base) : base
  const standard = standardOf(file)
  return {
    category: holding.category,
    identity: holding.identity,
    decision: decisionOf(failed, open),
    ratio,
    standard,
    amount: standard === null ? null : (standard * ratio) / 100,
    deadline: holding.deadline,
    ...routeOf(file, holding),
    failed,
    open,
    trace,
  }
}

/** Nothing to read a law on, or nobody the law speaks of: what remains when no category is chosen. */
function withoutCategory(
  input: AssessmentInput,
  ruleSet: RuleSet,
  file: CaseFile | null,
  trace: readonly TraceEntry[],
): Assessment {
  return {
    id: input.id,
    decision: 'ineligible',
    regime: file?.programme.id ?? null,
    category: null,
    class: file?.catalogueClass ?? null,
    standard: null,
    ratio: null,
    amount: null,
    deadline: null,
    earliestApplication: null,
    reviewDistrict: null,
    fundingDistrict: null,
    failed: failedIn(trace),
    open: openIn(trace),
    warnings: file === null ? [] : warningsOf(file, null, []).warnings,
    trace,
    categories: [],
    ruleSet: ruleSet.version,
  }
}

export function assess(input: AssessmentInput, ruleSet: RuleSet = CURRENT_RULE_SET): Assessment {
  const regimeEntry = regimeOf(ruleSet, input)
  const { programme } = regimeEntry.value
  const regime = traceEntry('regime', regimeEntry.citation, regimeFinding(regimeEntry, input), input)
  if (programme === null) return withoutCategory(input, ruleSet, null, [regime])

  const file = openCase(input, programme, ruleSet)
  const general = judgeGeneral(file)
  const categories = holdings(file).map((holding) => assessCategory(file, holding, general, regime))
  const chosen = chooseCategory(categories)
  if (chosen === null) {
    const none = traceEntry('category', programme.citations.category, noCategory(file), input)
    return withoutCategory(input, ruleSet, file, [regime, none, ...general.values()])
  }

  const eligible = chosen.decision === 'eligible'
  const { warnings, calendarMissing } = warningsOf(file, chosen, categories)
  return {
    id: input.id,
    decision: chosen.decision,
    regime: programme.id,
    category: chosen.category,
    class: file.catalogueClass,
    standard: eligible ? chosen.standard : null,
    ratio: eligible ? chosen.ratio : null,
    amount: eligible ? chosen.amount : null,
    deadline: chosen.deadline,
    earliestApplication: earliestApplication(file, chosen),
    reviewDistrict: chosen.reviewDistrict,
    fundingDistrict: chosen.fundingDistrict,
    failed: chosen.failed,
    open: chosen.open,
    warnings,
    trace: chosen.trace,
    categories,
    ruleSet: ruleSet.version,
    ...(calendarMissing ? { calendarMissing } : {}),
  }
}
