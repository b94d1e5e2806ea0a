// Which categories a person holds on D (section 4), and whether the listed facts show it. A category that the listed
// facts do not show, but that rests on a group which could not be checked, is held as `unknown` (section 4.5).

import { addMonths, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { CaseFile } from './case-file.ts'
import { isGraduating, type StudentCategory } from './graduation-year.ts'
import type { FlexibleSpell, Spell, StatusSpell } from './input.ts'
import { inForce, type DatedEntry } from './parameters/dated.ts'
import { CARE_OCCUPATIONS } from './parameters/occupations.ts'
import type { CategoryTerms } from './parameters/programme.ts'
import { runsOn } from './spells.ts'
import { CATEGORIES, type Category } from './vocabulary.ts'

/** The spells that show it, `unknown`, or null: not of this category. */
type Proof = readonly Spell[] | 'unknown' | null

export type Holding = {
  readonly category: Category
  readonly terms: DatedEntry<CategoryTerms>
  readonly identity: 'shown' | 'unknown'
  /** The spells that show the identity; their first district routes the claim. */
  readonly spells: readonly Spell[]
  /** The last day on which this category can be claimed. */
  readonly deadline: PlainDate
}

const VETERAN_MONTHS = 60

const orUnknown = (shown: readonly Spell[], unknown: boolean): Proof =>
  shown.length > 0 ? shown : unknown ? 'unknown' : null

/** Works in any form on D: what excludes 未就业 under 2025-7. */
const worksOnIssue = ({ employees, flexible, care, issued }: CaseFile): boolean =>
  [employees, flexible, care].some((spells) => spells.some((spell) => runsOn(spell, issued)))

const countsAsFlexible = (spell: FlexibleSpell, local: boolean): boolean =>
  spell.insuredDistrict !== null || (local && spell.registered)

const statusOn = (file: CaseFile, kind: StatusSpell['kind']): StatusSpell[] =>
  file.statuses.filter((spell) => spell.kind === kind && runsOn(spell, file.issued))

const status =
  (kind: StatusSpell['kind']) =>
  (file: CaseFile, terms: CategoryTerms): Proof => {
    if (terms.unemployedOnly && worksOnIssue(file)) return null
    const proof = orUnknown(statusOn(file, kind), file.unknown.has('status'))
    return terms.unemployedOnly && proof !== null && file.unknown.has('employment') ? 'unknown' : proof
  }

const student =
  (category: StudentCategory) =>
  (file: CaseFile): Proof =>
    orUnknown(
      file.students.filter((spell) => isGraduating(spell, category, file.issued)),
      file.unknown.has('study'),
    )

const atSchool = ({ students, issued }: CaseFile): boolean =>
  students.some(
    (spell) =>
      runsOn(spell, issued) ||
      isGraduating(spell, 'secondary-student', issued) ||
      isGraduating(spell, 'higher-student', issued),
  )

/** Everything that 其他人员 asks but not being at school, and all that could speak against it has been checked. */
function unregisteredUnlessAtSchool(file: CaseFile): boolean {
  const { unknown } = file
  if (unknown.has('employment') || unknown.has('status') || unknown.has('study')) return false
  const registered = (['unemployed', 'xiebao', 'rural-surplus'] as const).some(
    (kind) => statusOn(file, kind).length > 0,
  )
  return !worksOnIssue(file) && !registered
}

const unregistered = (file: CaseFile): Proof =>
  unregisteredUnlessAtSchool(file) && !atSchool(file) ? [] : null

/** Only being at school keeps this person from being 其他人员 (口径 R-12). */
export const barredAsPupil = (file: CaseFile): boolean =>
  file.local &&
  inForce(file.programme.categories.unregistered ?? [], file.issued) !== null &&
  unregisteredUnlessAtSchool(file) &&
  atSchool(file)

/** From elsewhere and insured as flexible on D, before 25号 opened it, applying after: shut out by 口径 R-1 alone. */
export function flexibleTooEarly({ programme, flexible, local, issued, applied }: CaseFile): boolean {
  const openOn = (day: PlainDate): boolean =>
    inForce(programme.categories.flexible ?? [], day)?.value.outsiders ?? false
  const insured = flexible.some((spell) => runsOn(spell, issued) && countsAsFlexible(spell, local))
  return !local && insured && !openOn(issued) && openOn(applied)
}

const PROOFS: Readonly<Record<Category, (file: CaseFile, terms: CategoryTerms) => Proof>> = {
  'in-service': ({ employees, issued, unknown }) =>
    orUnknown(
      employees.filter((spell) => runsOn(spell, issued)),
      unknown.has('employment'),
    ),
  flexible: ({ flexible, issued, local, unknown }) =>
    orUnknown(
      flexible.filter((spell) => runsOn(spell, issued) && countsAsFlexible(spell, local)),
      unknown.has('employment'),
    ),
  disabled: status('disabled'),
  veteran: ({ veterans, issued, unknown }) =>
    orUnknown(
      veterans.filter(({ from }) => from <= issued && issued <= addMonths(from, VETERAN_MONTHS)),
      unknown.has('status'),
    ),
  'employment-difficulty': status('employment-difficulty'),
  'secondary-student': student('secondary-student'),
  'higher-student': student('higher-student'),
  unemployed: status('unemployed'),
  xiebao: status('xiebao'),
  'rural-surplus': status('rural-surplus'),
  unregistered,
  'care-worker': ({ certificate, care }) =>
    certificate.kind === 'skill-level' && CARE_OCCUPATIONS.has(certificate.occupationCode) && care.length > 0
      ? care
      : null,
}

/** Every category to try, in table order. */
export function holdings(file: CaseFile): readonly Holding[] {
  const held: Holding[] = []
  for (const category of CATEGORIES) {
    const terms = inForce(file.programme.categories[category] ?? [], file.issued)
    if (terms === null || !(file.local || terms.value.outsiders)) continue
    const proof = PROOFS[category](file, terms.value)
    if (proof === null) continue
    const unknown = proof === 'unknown'
    held.push({
      category,
      terms,
      identity: unknown ? 'unknown' : 'shown',
      spells: unknown ? [] : proof,
      deadline: addMonths(file.issued, terms.value.deadlineMonths),
    })
  }
  return held
}
