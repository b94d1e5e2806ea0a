// What might change a rule's answer, as changes to the facts: wait until a day, or bring what is missing. An attempt
// proves nothing by itself; `explain` runs the engine on the changed facts and keeps it only where the rule is then met.

import { addMonths, plainDate, yearOf, type PlainDate } from '#shared/kernel/plain-date.ts'
import type { CategoryAssessment, RuleId } from './assessment.ts'
import type { AssessmentInput, Certificate, Spell } from './input.ts'
import { identityProofOf } from './materials.ts'
import type { Category, FactsGroup } from './vocabulary.ts'

export type Attempt =
  | { readonly kind: 'time'; readonly from: PlainDate; readonly text: string; readonly change: Change }
  | { readonly kind: 'evidence'; readonly text: string; readonly change: Change }

export type Change = (input: AssessmentInput) => AssessmentInput

const all =
  (...changes: readonly Change[]): Change =>
  (input) =>
    changes.reduce((changed, change) => change(changed), input)

const known =
  (...groups: readonly FactsGroup[]): Change =>
  (input) => ({ ...input, unknown: input.unknown.filter((group) => !groups.includes(group)) })

const withSpell =
  (make: (input: AssessmentInput) => Spell): Change =>
  (input) => ({ ...input, spells: [...input.spells, make(input)] })

const withCertificate =
  (changes: Partial<Certificate>): Change =>
  (input) => ({ ...input, certificate: { ...input.certificate, ...changes } })

const appliedOn =
  (applicationDate: PlainDate): Change =>
  (input) => ({ ...input, applicationDate })

const employedFrom = (day: (input: AssessmentInput) => PlainDate): Change =>
  withSpell((input) => ({
    kind: 'employee',
    from: day(input),
    to: null,
    employer: null,
    employerDistrict: null,
    post: 'ordinary',
  }))

const caringFrom = (day: (input: AssessmentInput) => PlainDate): Change =>
  withSpell((input) => ({ kind: 'care', from: day(input), to: null, employer: null, employerDistrict: null }))

const onIssue = ({ certificate }: AssessmentInput): PlainDate => certificate.issueDate
const onApplication = ({ applicationDate }: AssessmentInput): PlainDate => applicationDate

const wait = (from: PlainDate, also: Change = (input) => input, remark = ''): Attempt => ({
  kind: 'time',
  from,
  text: `可自 ${from} 起申请${remark}`,
  change: all(appliedOn(from), also),
})

const bring = (text: string, ...changes: readonly Change[]): Attempt => ({
  kind: 'evidence',
  text,
  change: all(...changes),
})

/** The smallest fact that shows an identity on D. */
export const IDENTITY: Readonly<Record<Category, Change>> = {
  'in-service': employedFrom(onIssue),
  flexible: withSpell((input) => ({
    kind: 'flexible',
    from: onIssue(input),
    to: null,
    registered: true,
    // Any district: being insured at all is what shows the identity.
    insuredDistrict: input.acceptingDistrict ?? '浦东',
  })),
  disabled: withSpell((input) => ({ kind: 'disabled', from: onIssue(input), to: null })),
  veteran: withSpell((input) => ({ kind: 'veteran', from: onIssue(input), to: null })),
  'employment-difficulty': withSpell((input) => ({
    kind: 'employment-difficulty',
    from: onIssue(input),
    to: null,
  })),
  'secondary-student': withSpell((input) => graduatingOnIssue(input, 'secondary')),
  'higher-student': withSpell((input) => graduatingOnIssue(input, 'higher')),
  unemployed: withSpell((input) => ({ kind: 'unemployed', from: onIssue(input), to: null })),
  xiebao: withSpell((input) => ({ kind: 'xiebao', from: onIssue(input), to: null })),
  'rural-surplus': withSpell((input) => ({ kind: 'rural-surplus', from: onIssue(input), to: null })),
  unregistered: (input) => input,
  'care-worker': caringFrom(onIssue),
}

function graduatingOnIssue(input: AssessmentInput, schoolKind: 'secondary' | 'higher'): Spell {
  const from = onIssue(input)
  // The graduation year of a day ends in the calendar year of the day half a year on.
  const graduation = yearOf(addMonths(from, 6))
  return {
    kind: 'student',
    from,
    to: null,
    schoolKind,
    schoolDistrict: null,
    graduation,
    secondaryGraduation: null,
    postgraduate: null,
  }
}

const nextYear = ({ applicationDate }: AssessmentInput): PlainDate =>
  plainDate(`${yearOf(applicationDate) + 1}-01-01`)

const recordsKnown = bring('补贴享受记录核对后确定', known('history'))
const postKnown = bring('岗位和社保数据核对后确定', known('employment'))

/** The days on which six months from D, or from a care job's start, are over. */
function completions(
  input: AssessmentInput,
  months: number,
  kind: 'employee' | 'care',
): readonly PlainDate[] {
  const issued = onIssue(input)
  const starts = input.spells.flatMap((spell) =>
    spell.kind === kind && spell.from > issued ? [spell.from] : [],
  )
  const days = [issued, ...(kind === 'care' ? starts : [])].map((start) => addMonths(start, months))
  return [...new Set(days)].sort().filter((day) => day > input.applicationDate)
}

const SIX_MONTHS = 6

type Attempts = (input: AssessmentInput, claim: CategoryAssessment | null) => readonly Attempt[]

const none: Attempts = () => []

export const ATTEMPTS: Readonly<Record<RuleId, Attempts>> = {
  regime: none,
  category: (_, claim) => {
    if (claim === null) return []
    const proof = identityProofOf(claim.category)
    const text = proof === null ? '身份数据核对后确定' : `提供${proof.title}，或待数据核对后确定`
    return [bring(text, known('employment', 'status', 'study'), IDENTITY[claim.category])]
  },
  'excluded-post': () => [postKnown],
  'working-age': () => [
    bring('养老待遇数据核对后确定', known('pension')),
    bring('退休年龄档次核定为55周岁的可申请', known('pension'), (input) => ({
      ...input,
      applicant: { ...input.applicant, retirementTrack: 'female-55' },
    })),
  ],
  'certificate-state': ({ certificate }) =>
    certificate.state === 'revoked'
      ? []
      : [bring('证书数据归集后自动核定', known('certificate'), withCertificate({ state: 'valid' }))],
  'certificate-route': none,
  'certificate-covered': ({ catalogueB }) =>
    catalogueB === null
      ? [
          bring('急需紧缺目录（B类）载入且列入本职业的可申请', (input) => ({
            ...input,
            catalogueB: [input.certificate.occupationCode],
          })),
        ]
      : [],
  'catalogue-class': () => [
    bring('急需紧缺目录（B类）载入后确定', (input) => ({ ...input, catalogueB: input.catalogueB ?? [] })),
  ],
  'continuous-employment': (input) => {
    const record = all(known('employment'), employedFrom(onIssue))
    const days = completions(input, SIX_MONTHS, 'employee')
    const waits = days.map((day) => wait(day))
    if (!input.unknown.includes('employment')) return waits
    return [
      ...waits,
      ...days.map((day) => wait(day, record, '，并须核对在职缴费记录')),
      bring('提供在沪就业和社会保险缴费记录，或待数据核对后确定', record),
    ]
  },
  'care-work': (input) => {
    const days = completions(input, SIX_MONTHS, 'care')
    const record = all(known('employment'), caringFrom(onIssue))
    return [
      ...days.map((day) => wait(day)),
      ...(input.unknown.includes('employment') ? [bring('提供养老护理、家政服务平台从业记录', record)] : []),
    ]
  },
  'student-level': none,
  'student-once': () => [recordsKnown],
  'skilled-post': () => {
    const provided: Change = (input) => ({
      ...input,
      evidence: { ...input.evidence, skilledPost: 'provided' },
    })
    return [
      bring('提供在相应技能岗位就业的材料', provided),
      bring(
        '在沪就业并提供在相应技能岗位就业的材料后可申请',
        known('employment'),
        employedFrom(onApplication),
        provided,
      ),
    ]
  },
  'employed-at-application': () => [bring('就业和社保数据核对后确定', known('employment'))],
  deadline: none,
  'same-occupation': () => [recordsKnown],
  'annual-limit': (input) => [recordsKnown, wait(nextYear(input))],
  'in-service-annual-limit': (input) => [recordsKnown, wait(nextYear(input))],
}
