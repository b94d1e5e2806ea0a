// What is still wrong or missing in a visit, in the order of the page. The list drives the marks at the fields, the
// sentence beside the buttons, and where the focus goes when an act is asked for too early.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { identityFault } from '#shared/domain/application/applicant-fault.ts'
import { foldName } from '#shared/domain/identity/person-name.ts'
import { foldPhone, isMobile } from '#shared/domain/identity/phone-number.ts'
import { foldedLine } from '#shared/kernel/folded-text.ts'
import type { AccountField } from '../../../case-parts/account/account-problems.ts'
import { typedDate } from '../../../forms/typed-date.ts'
import { documentOf, permitOf } from './document-of-visit.ts'
import { TYPED, type Visit } from './visit.ts'

/** The account's fields are judged in case-parts/account. */
type OwnField =
  | 'identityNumber'
  | 'name'
  | 'mobile'
  | 'secondContact'
  | 'birthDate'
  | 'sex'
  | 'householdPlace'
  | 'chosen'
  | 'occupationName'
  | 'number'
  | 'institution'
  | 'occupationCode'
  | 'issueDate'
export type FieldName = OwnField | AccountField

export interface Problem {
  readonly field: FieldName
  readonly title: string
  readonly fault: Fault
  /** Nothing has been typed there yet: named at the buttons, but not marked red at the field. */
  readonly blank: boolean
}

const FIELD_TITLES: Readonly<Record<OwnField, string>> = {
  identityNumber: '证件号码',
  name: '姓名',
  mobile: '手机号码',
  secondContact: '第二联系人',
  birthDate: '出生日期',
  sex: '性别',
  householdPlace: '户籍',
  chosen: '证书',
  occupationName: '职业名称',
  number: '证书编号',
  institution: '评价机构',
  occupationCode: '职业编码',
  issueDate: '发证日期',
}

const blank = (field: OwnField): Problem => ({
  field,
  title: FIELD_TITLES[field],
  fault: fault('required', { field: FIELD_TITLES[field] }),
  blank: true,
})

const wrong = (field: OwnField, problem: Fault): Problem => ({
  field,
  title: FIELD_TITLES[field],
  fault: problem,
  blank: false,
})

/** What the dossier takes. */
const LONGEST = 60

const tooLong = (field: OwnField, text: string): readonly Problem[] =>
  text.length <= LONGEST
    ? []
    : [wrong(field, fault('textTooLong', { field: FIELD_TITLES[field], max: LONGEST }))]

/** A travel permit's number does not tell when its holder was born. */
function bornProblems({ birthDate, sex }: Visit): readonly Problem[] {
  const found: Problem[] = []
  if (birthDate.trim() === '') found.push(blank('birthDate'))
  else if (typedDate(birthDate) === null)
    found.push(wrong('birthDate', fault('dateImpossible', { text: birthDate })))
  if (sex === null) found.push(blank('sex'))
  return found
}

export function personProblems(visit: Visit): readonly Problem[] {
  const found: Problem[] = []
  const identity = documentOf(visit)
  if (visit.identityNumber.trim() === '') found.push(blank('identityNumber'))
  else if (!identity.ok) found.push(wrong('identityNumber', identityFault(identity.error)))
  if (visit.name.trim() === '') found.push(blank('name'))
  else found.push(...tooLong('name', foldName(visit.name)))
  if (permitOf(visit) !== null) found.push(...bornProblems(visit))
  if (visit.mobile.trim() === '') found.push(blank('mobile'))
  else if (!isMobile(foldPhone(visit.mobile))) found.push(wrong('mobile', fault('mobileShape')))
  if (visit.secondContact.trim() === '') found.push(blank('secondContact'))
  else found.push(...tooLong('secondContact', foldedLine(visit.secondContact)))
  const districtMissing = visit.householdPlace === 'shanghai' && visit.householdDistrict === null
  if (visit.householdPlace === null || districtMissing) found.push(blank('householdPlace'))
  return found
}

export function certificateProblems(visit: Visit): readonly Problem[] {
  if (visit.chosen === null) return [blank('chosen')]
  if (visit.chosen !== TYPED) return []
  const found: Problem[] = []
  if (visit.typed.occupationCode.trim() === '') found.push(blank('occupationCode'))
  found.push(
    ...tooLong('occupationName', foldedLine(visit.typed.occupationName)),
    ...tooLong('number', foldedLine(visit.typed.number)),
    ...tooLong('institution', foldedLine(visit.typed.institution)),
  )
  if (visit.typed.issueDate.trim() === '') found.push(blank('issueDate'))
  else if (typedDate(visit.typed.issueDate) === null)
    found.push(wrong('issueDate', fault('dateImpossible', { text: visit.typed.issueDate })))
  return found
}

/** What to write in red at a field: a mistake, not an empty place. */
export const problemAt = (problems: readonly Problem[], field: FieldName): Fault | null =>
  problems.find((problem) => problem.field === field && !problem.blank)?.fault ?? null
