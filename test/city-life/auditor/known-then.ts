// What was known of one application at a moment, put together from the export alone, and what the law says to it: facts known by
// then and not withdrawn by then, papers, the catalogue in force on D, subsidies of ours and of others, and which groups of
// facts nobody had told yet (policy sheet 4.3, 4.5, R-22, R-29).

import { by, type Books } from './books.ts'
import { daysBetween, millis, yearOf } from './days.ts'
import type { ApplicationLine, FactLine, HistoryLine } from './export-lines.ts'
import { CARE_OCCUPATIONS } from './law/categories.ts'
import { judge, type Judgement } from './law/judge.ts'
import { type HistoryItem, itemSchema, type LawCase, type Spell, spellSchema } from './law/law-case.ts'
import { regimeOf } from './law/regime.ts'
import { SEVENTEEN } from './law/standard.ts'
import { certificateKey, folded, levelOf, occupationOf } from './money.ts'
import { countedBefore, orderedBefore, serverPlace } from './steps.ts'

export interface When {
  readonly moment: number
  /** In the server's order: what stands before it had happened. */
  readonly place: number
}

/** as old may what was told be, and still count as known. */
const LAG = 45

const SPELLS: ReadonlySet<string> = new Set([
  'employee',
  'care',
  'flexible',
  'unemployed',
  'xiebao',
  'rural-surplus',
  'disabled',
  'employment-difficulty',
  'veteran',
  'student',
])

/**
 * What the law says on what was known then. Several answers where the export does not tell which catalogue was in force; null
 * where it does not tell enough at all.
 */
export function judgedThen(
  books: Books,
  application: ApplicationLine,
  when: When,
  own: When = when,
): readonly Judgement[] | null {
  const read = knownThen(books, application, when, own)
  if (read === null) return null
  const { occupationCode, kind } = read.certificate
  const undated =
    regimeOf(read.applicationDate, read.certificate.issueDate) === '2025-7' &&
    !SEVENTEEN.has(occupationCode) &&
    catalogueOn(books, read.certificate.issueDate) === 'undated'
  if (!undated || (kind === 'special-ability' && read.certificate.aiItem === true)) return [judge(read)]
  return [judge({ ...read, catalogueB: [occupationCode] }), judge({ ...read, catalogueB: [] })]
}

/** `own`: up to when subsidies of ours count. */
function knownThen(books: Books, application: ApplicationLine, when: When, own: When): LawCase | null {
  const { certificate, lodgedOn, person, obtainedVia } = application
  const told = person === null ? undefined : books.person.get(person)
  const kind = certificate?.kind ?? null
  const issued = certificate?.issueDate ?? null
  const occupation = occupationOf(application)
  if (told?.birthDate == null || told.sex === null || told.household === null) return null
  if (kind === null || issued === null || occupation === null || lodgedOn === null) return null
  const facts = standing(books.factsOf(told.person), when.moment)
  const registered = facts.filter((fact) => fact.kind === 'certificate' && isThe(fact, application)).at(-1)
  const pension = facts.find((fact) => fact.kind === 'pension')
  const track = facts.find((fact) => fact.kind === 'retirement-track')?.value?.['retirementTrack']
  const catalogue = catalogueOn(books, issued)
  const value = registered?.value
  const via = textIn(value, 'obtainedVia') ?? obtainedVia
  if (via === null) return null
  return {
    id: application.id,
    applicationDate: lodgedOn,
    channel: application.channel ?? 'window',
    acceptingDistrict: application.unit,
    applicant: {
      sex: told.sex,
      birthDate: told.birthDate,
      household: told.household,
      pensionFrom: pension?.from ?? null,
      retirementTrack: typeof track === 'string' ? track : null,
    },
    spells: [...facts.flatMap(spellOf), ...papersOf(application)],
    certificate: {
      kind,
      occupationCode: occupation,
      level: levelOf(application),
      issueDate: issued,
      obtainedVia: via,
      state: registered === undefined ? 'not-imported' : (textIn(value, 'state') ?? 'valid'),
      listed219: registered === undefined ? application.listed219 : truthIn(value, 'listed219'),
      aiItem: registered === undefined ? application.aiItem : truthIn(value, 'aiItem'),
    },
    catalogueB: catalogue === 'undated' ? [] : catalogue,
    history: historyThen(books, application, when, own),
    evidence: { skilledPost: application.evidence?.skilledPost ?? null },
    unknown: unknownThen(books, lodgedOn, issued, occupation, registered ?? null, when.moment),
  }
}

export const standing = (facts: readonly FactLine[], moment: number): readonly FactLine[] =>
  facts.filter(
    ({ knownAt, withdrawnAt }) =>
      (knownAt === null || millis(knownAt) <= moment) &&
      (withdrawnAt === null || millis(withdrawnAt) > moment),
  )

const isThe = ({ value }: FactLine, application: ApplicationLine): boolean => {
  const number = textIn(value, 'number')
  if (number === null) return false
  return `${folded(number)} ${folded(textIn(value, 'occupationCode') ?? '')}` === certificateKey(application)
}

function textIn(value: FactLine['value'] | undefined, key: string): string | null {
  const found = value?.[key]
  return typeof found === 'string' ? found : null
}

const truthIn = (value: FactLine['value'] | undefined, key: string): boolean => value?.[key] === true

function spellOf({ kind, value, from, to }: FactLine): Spell[] {
  if (!SPELLS.has(kind)) return []
  const read = spellSchema.safeParse({
    ...value,
    kind,
    from: value?.['from'] ?? from,
    to: value?.['to'] ?? to,
  })
  return read.success ? [read.data] : []
}

const papersOf = ({ evidence }: ApplicationLine): Spell[] =>
  (evidence?.papers ?? []).flatMap((paper) => {
    const read = spellSchema.safeParse(paper)
    return read.success ? [read.data] : []
  })

/** `undated`: it is there, but the export does not say from when to when it was in force. */
function catalogueOn({ catalogues }: Books, issued: string): string[] | 'undated' | null {
  const all = catalogues.filter(({ kind }) => kind === 'B')
  if (all.some(({ from }) => from === null)) return 'undated'
  const inForce = all.find(
    ({ from, to }) => (from === null || from <= issued) && (to === null || to >= issued),
  )
  return inForce === undefined ? null : inForce.codes.map(folded)
}

/** Subsidies of ours by our own records, and what feeds say of others. */
function historyThen(books: Books, application: ApplicationLine, when: When, own: When): HistoryItem[] {
  const ours = books
    .applicationsOf(application.person ?? '')
    .filter((other) => other.id !== application.id && countsAgainst(books, other, application, own.place))
  return [
    ...ours.flatMap((other) => ownItem(other, application)),
    ...books
      .historyOf(application.person ?? '')
      .filter((line) => isOutside(books, line, when.moment))
      .flatMap((line) => {
        const read = itemSchema.safeParse({ ...line, id: null, kind: line.kind ?? '' })
        return read.success ? [read.data] : []
      }),
  ]
}

/** ordered before, whatever its place; or open and earlier in the server's order. */
export function countsAgainst(
  books: Books,
  other: ApplicationLine,
  application: ApplicationLine,
  place: number,
): boolean {
  if (!countedBefore(books, other.id, place)) return false
  return (
    orderedBefore(books, other.id, place) || serverPlace(books, other.id) < serverPlace(books, application.id)
  )
}

/** Ours counts with a date no later than A; for the limits of a year, in the year of its own A. */
function ownItem(other: ApplicationLine, application: ApplicationLine): HistoryItem[] {
  const [date, applied] = [other.lodgedOn, application.lodgedOn]
  if (date === null || applied === null) return []
  const sameYear = yearOf(date) === yearOf(applied)
  if (date > applied && !sameYear && occupationOf(other) !== occupationOf(application)) return []
  return [
    {
      id: other.id,
      kind: 'skill-subsidy',
      type: null,
      date: date > applied ? applied : date,
      issueDate: other.certificate?.issueDate ?? null,
      occupationCode: occupationOf(other),
      level: levelOf(other),
      category: other.category,
      state: 'pending',
    },
  ]
}

/** What a feed says of a subsidy that is no application of ours: ours are in our own records. */
export function isOutside(books: Books, line: HistoryLine, moment: number): boolean {
  if (line.knownAt !== null && millis(line.knownAt) > moment) return false
  if (line.withdrawnAt !== null && millis(line.withdrawnAt) <= moment) return false
  if (line.application !== null && books.application.has(line.application)) return false
  return !books
    .applicationsOf(line.person)
    .some(
      (ours) =>
        line.kind === 'skill-subsidy' &&
        ours.lodgedOn === line.date &&
        occupationOf(ours) === folded(line.occupationCode ?? ''),
    )
}

const SOURCES_OF: Readonly<Record<string, readonly string[]>> = {
  employment: ['social-insurance', 'employment-register'],
  status: ['employment-register', 'disabled', 'veterans'],
  study: ['education'],
  pension: ['pension'],
  history: ['training', 'apprenticeship'],
}
/** Care work of 养老护理员 is told by civil affairs, that of 家政服务员 by commerce. */
const CARE_SOURCES: Readonly<Record<string, string>> = {
  '4-10-01-05': 'civil-affairs',
  '4-10-01-06': 'commerce',
}

/** Groups of which not every source has been heard up to D and to within 45 days of A. */
function unknownThen(
  books: Books,
  applied: string,
  issued: string,
  occupation: string,
  registered: FactLine | null,
  moment: number,
): string[] {
  if (!books.has('deliveries')) return []
  const isKnown = (source: string): boolean => {
    const mark = watermarkOf(books, source, moment)
    return mark !== null && mark >= issued && daysBetween(mark, applied) <= LAG
  }
  const care = CARE_OCCUPATIONS.has(occupation) ? (CARE_SOURCES[occupation] ?? null) : null
  const groups = Object.entries(SOURCES_OF).filter(
    ([group, sources]) =>
      !sources.every(isKnown) || (group === 'employment' && care !== null && !isKnown(care)),
  )
  const register = registered?.source ?? null
  const certificate = register !== null && !isKnown(register) ? ['certificate'] : []
  return [...groups.map(([group]) => group), ...certificate]
}

const marks = new WeakMap<Books, (source: string) => readonly { at: number; mark: string }[]>()

/** How far a source had been heard by then. */
function watermarkOf(books: Books, source: string, moment: number): string | null {
  let of = marks.get(books)
  if (of === undefined) {
    const told = books.deliveries.flatMap(({ source: from, receivedAt, watermark }) =>
      from === null || receivedAt === null || watermark === null
        ? []
        : [{ from, at: millis(receivedAt), mark: watermark }],
    )
    of = by(told, ({ from }) => from)
    marks.set(books, of)
  }
  let last: string | null = null
  for (const { at, mark } of of(source)) if (at <= moment && (last === null || mark > last)) last = mark
  return last
}
