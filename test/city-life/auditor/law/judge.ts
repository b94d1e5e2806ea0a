// The law's answer on one application (policy sheet 4.4 and 4.5): every category that the person holds is tried; three answers.
// Written from the policy sheet and from nothing else.

import { CATEGORIES, type Category, type Holding, holding } from './categories.ts'
import { certificateCovered, certificateRoute, certificateState, classOf } from './certificate.ts'
import { careWork, continuousEmployment, skilledPost, studentLevel } from './conditions.ts'
import { type Answer, employedOn, type LawCase, running, unknownGroup } from './law-case.ts'
import { annualLimit, deadlineOf, inServiceAnnualLimit, sameOccupation, studentOnce } from './limits.ts'
import { ratioOf, risesWithWork } from './ratio.ts'
import { type Regime, regimeOf } from './regime.ts'
import { districtsOf } from './routing.ts'
import { standardOf } from './standard.ts'
import { workingAge } from './working-age.ts'

export interface Judgement {
  readonly decision: 'eligible' | 'ineligible' | 'undetermined' | 'invalid'
  readonly regime: Regime | null
  readonly category: Category | null
  readonly class: 'A' | 'B' | 'C' | null
  readonly standard: number | null
  readonly ratio: number | null
  readonly amount: number | null
  readonly deadline: string | null
  readonly reviewDistrict: string | null
  readonly fundingDistrict: string | null
  readonly failed: readonly string[]
  readonly open: readonly string[]
}

type Answers = readonly (readonly [string, Answer])[]

interface Tried {
  readonly category: Category
  readonly held: Holding
  readonly ratio: number
  readonly answers: Answers
  readonly decision: 'eligible' | 'ineligible' | 'undetermined'
}

const NOTHING = {
  regime: null,
  category: null,
  class: null,
  standard: null,
  ratio: null,
  amount: null,
  deadline: null,
  reviewDistrict: null,
  fundingDistrict: null,
  failed: [],
  open: [],
} as const

export function judge(read: LawCase): Judgement {
  if (isInvalid(read)) return { decision: 'invalid', ...NOTHING }
  const { certificate, applicationDate } = read
  const regime = regimeOf(applicationDate, certificate.issueDate)
  if (regime === null) return { decision: 'ineligible', ...NOTHING, failed: ['regime'] }
  const of = regime === '2025-7' ? classOf(read) : null
  const tried = CATEGORIES.flatMap((category) => {
    const held = holding(read, regime, category)
    return held === 'none' ? [] : [tryOut(read, regime, category, held)]
  })
  const chosen = choose(tried)
  if (chosen === null) {
    const answers: Answers = [['category', 'not-met'], ...generalAnswers(read, regime, null)]
    return { decision: 'ineligible', ...NOTHING, regime, class: of, ...rulesOf(answers) }
  }
  const { category, answers, decision } = chosen
  const { review, funding } = districtsOf(read, regime, category)
  const standard = decision === 'eligible' ? standardOf(certificate, regime, of) : null
  const ratio = decision === 'eligible' ? chosen.ratio : null
  return {
    decision,
    regime,
    category,
    class: of,
    standard,
    ratio,
    amount: standard === null || ratio === null ? null : (standard * ratio) / 100,
    deadline: deadlineOf(certificate.issueDate, category, regime),
    reviewDistrict: review,
    fundingDistrict: funding,
    ...rulesOf(answers),
  }
}

function isInvalid({ certificate, applicationDate, applicant, spells }: LawCase): boolean {
  const { kind, level, issueDate, aiItem } = certificate
  return (
    issueDate > applicationDate ||
    applicant.birthDate > issueDate ||
    (kind === 'skill-level' && level === null) ||
    (kind === 'special-ability' && level !== null) ||
    (kind !== 'special-ability' && aiItem === true) ||
    spells.some(({ from, to }) => to !== null && to < from)
  )
}

function tryOut(read: LawCase, regime: Regime, category: Category, held: Holding): Tried {
  const answers = answersOf(read, regime, category, held)
  const ratio = ratioOf(category, regime, employedOn(read, read.applicationDate))
  const has = (wanted: Answer): boolean => answers.some(([, answer]) => answer === wanted)
  const decision = has('not-met') ? 'ineligible' : has('unknown') ? 'undetermined' : 'eligible'
  return { category, held, ratio, answers, decision }
}

/** Rules that do not depend on a category. */
function generalAnswers(read: LawCase, regime: Regime, category: Category | null): Answers {
  return [
    ['certificate-state', certificateState(read)],
    ['certificate-route', certificateRoute(read, regime)],
    ['certificate-covered', certificateCovered(read, regime)],
    ['catalogue-class', regime === '2025-7' && classOf(read) === null ? 'unknown' : 'met'],
    ['excluded-post', excludedPost(read)],
    ['same-occupation', sameOccupation(read)],
    ['annual-limit', annualLimit(read, regime, category)],
  ]
}

function answersOf(read: LawCase, regime: Regime, category: Category, held: Holding): Answers {
  const { certificate, applicationDate } = read
  const late = applicationDate > deadlineOf(certificate.issueDate, category, regime)
  const answers: (readonly [string, Answer])[] = [
    ['category', held === 'open' ? 'unknown' : 'met'],
    ...generalAnswers(read, regime, category),
    ['working-age', workingAge(read, regime, category)],
    ['deadline', late ? 'not-met' : 'met'],
    ['skilled-post', skilledPost(read, regime)],
  ]
  if (category === 'in-service') {
    if (regime === '2025-7') answers.push(['continuous-employment', continuousEmployment(read)])
    answers.push(['in-service-annual-limit', inServiceAnnualLimit(read, regime)])
  }
  if (category === 'care-worker')
    answers.push(
      ['care-work', careWork(read, regime)],
      ['in-service-annual-limit', inServiceAnnualLimit(read, regime)],
    )
  if (category === 'higher-student') answers.push(['student-level', studentLevel(read)])
  if (category === 'secondary-student') answers.push(['student-once', studentOnce(read)])
  if (risesWithWork(category, regime)) answers.push(['employed-at-application', employedAtApplication(read)])
  return answers
}

function excludedPost(read: LawCase): Answer {
  const excluded = read.spells.some(
    (spell) =>
      (spell.post === 'civil-servant' || spell.post === 'institution-other') &&
      running({ ...read, spells: [spell] }, 'employee', read.certificate.issueDate) !== undefined,
  )
  return excluded ? 'not-met' : unknownGroup(read, 'employment') ? 'unknown' : 'met'
}

const employedAtApplication = (read: LawCase): Answer =>
  employedOn(read, read.applicationDate) || !unknownGroup(read, 'employment') ? 'met' : 'unknown'

/** CATEGORIES are tried in table order, and every comparison keeps the earlier one of equals. */
function choose(tried: readonly Tried[]): Tried | null {
  const eligible = tried.filter(({ decision }) => decision === 'eligible')
  if (eligible.length > 0) return best(eligible, (one, other) => one.ratio > other.ratio)
  const undetermined = tried.filter(({ decision }) => decision === 'undetermined')
  if (undetermined.length > 0)
    return best(undetermined, (one, other) =>
      one.held === other.held ? one.ratio > other.ratio : one.held === 'shown',
    )
  return best(tried, (one, other) => failures(one) < failures(other))
}

function best(tried: readonly Tried[], better: (one: Tried, other: Tried) => boolean): Tried | null {
  let found: Tried | null = null
  for (const each of tried) if (found === null || better(each, found)) found = each
  return found
}

const failures = ({ answers }: Tried): number => answers.filter(([, answer]) => answer === 'not-met').length

function rulesOf(answers: Answers): { failed: readonly string[]; open: readonly string[] } {
  const which = (wanted: Answer): string[] =>
    answers.flatMap(([rule, answer]) => (answer === wanted ? [rule] : []))
  return { failed: which('not-met'), open: which('unknown') }
}
