// One application with everything the rules read of it, sorted once: spells by kind, what is known, what counts as
// history, the class. Invariant: nothing in it depends on the category claimed, and nothing is ever changed.

import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { catalogueClassOf } from './catalogue-class.ts'
import { countedSubsidies, countedTraining, setAsideSubsidies } from './counted-history.ts'
import type {
  AssessmentInput,
  CareSpell,
  Certificate,
  EmployeeSpell,
  FlexibleSpell,
  SkillSubsidyItem,
  Spell,
  SpellOf,
  StatusSpell,
  StudentSpell,
  TrainingSubsidyItem,
} from './input.ts'
import { inForce } from './parameters/dated.ts'
import type { Programme, Standards } from './parameters/programme.ts'
import type { RuleSet } from './rule-set.ts'
import { runsOn } from './spells.ts'
import type { CatalogueClass, FactsGroup } from './vocabulary.ts'

export type CaseFile = {
  readonly input: AssessmentInput
  readonly ruleSet: RuleSet
  readonly programme: Programme
  readonly certificate: Certificate
  /** D */
  readonly issued: PlainDate
  /** A */
  readonly applied: PlainDate
  readonly local: boolean
  readonly unknown: ReadonlySet<FactsGroup>
  readonly employees: readonly EmployeeSpell[]
  readonly care: readonly CareSpell[]
  readonly flexible: readonly FlexibleSpell[]
  readonly statuses: readonly StatusSpell[]
  readonly veterans: readonly SpellOf<'veteran'>[]
  readonly students: readonly StudentSpell[]
  readonly standards: Standards | null
  readonly catalogueClass: CatalogueClass | null
  readonly subsidies: readonly SkillSubsidyItem[]
  /** Cancelled or rejected: not counted (口径 R-9). */
  readonly setAside: readonly SkillSubsidyItem[]
  readonly training: readonly TrainingSubsidyItem[]
  /** 在沪就业 on A: an employee spell; neither flexible work nor a care record counts. */
  readonly employedAtApplication: 'yes' | 'no' | 'unknown'
}

const ofKind = <K extends Spell['kind']>(spells: readonly Spell[], ...kinds: readonly K[]): SpellOf<K>[] =>
  spells.filter((spell): spell is SpellOf<K> => kinds.some((kind) => kind === spell.kind))

export function openCase(input: AssessmentInput, programme: Programme, ruleSet: RuleSet): CaseFile {
  const { certificate, spells, applicationDate: applied } = input
  const issued = certificate.issueDate
  const unknown = new Set(input.unknown)
  const employees = ofKind(spells, 'employee')
  const standards = inForce(programme.standards, issued)?.value ?? null
  const employed = employees.some((spell) => runsOn(spell, applied))
  return {
    input,
    ruleSet,
    programme,
    certificate,
    issued,
    applied,
    local: input.applicant.household.place === 'shanghai',
    unknown,
    employees,
    care: ofKind(spells, 'care'),
    flexible: ofKind(spells, 'flexible'),
    statuses: ofKind(spells, 'unemployed', 'xiebao', 'rural-surplus', 'disabled', 'employment-difficulty'),
    veterans: ofKind(spells, 'veteran'),
    students: ofKind(spells, 'student'),
    standards,
    catalogueClass: standards?.by === 'class' ? catalogueClassOf(certificate, input.catalogueB) : null,
    subsidies: countedSubsidies(input),
    setAside: setAsideSubsidies(input),
    training: countedTraining(input, programme),
    employedAtApplication: employed ? 'yes' : unknown.has('employment') ? 'unknown' : 'no',
  }
}
