// What is still wrong or missing in a visit, in the order of the page. The list drives the marks at the fields, the
// sentence beside the buttons, and where the focus goes when an act is asked for too early.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { type IdentityFault, parseIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import type { AccountField } from '../../../case-parts/account/account-problems.ts'
import { typedDate } from '../../../forms/typed-date.ts'
import { TYPED, type Visit } from './visit.ts'

/** The account's fields are judged in case-parts/account. */
type OwnField =
  | 'identityNumber'
  | 'name'
  | 'mobile'
  | 'secondContact'
  | 'householdPlace'
  | 'chosen'
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
  householdPlace: '户籍',
  chosen: '证书',
  occupationCode: '职业编码',
  issueDate: '发证日期',
}

export function identityFault(problem: IdentityFault): Fault {
  switch (problem.code) {
    case 'length':
      return fault('identityLength')
    case 'characters':
      return fault('identityShape')
    case 'region':
      return fault('identityRegion')
    case 'birth-date':
      return fault('identityBirthDate')
    case 'checksum':
      return fault('identityChecksum')
  }
}

const MOBILE = /^1\d{10}$/

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

export function personProblems(visit: Visit): readonly Problem[] {
  const found: Problem[] = []
  const identity = parseIdentityNumber(visit.identityNumber)
  if (visit.identityNumber.trim() === '') found.push(blank('identityNumber'))
  else if (!identity.ok) found.push(wrong('identityNumber', identityFault(identity.error)))
  if (visit.name.trim() === '') found.push(blank('name'))
  if (visit.mobile.trim() === '') found.push(blank('mobile'))
  else if (!MOBILE.test(visit.mobile)) found.push(wrong('mobile', fault('mobileShape')))
  if (visit.secondContact.trim() === '') found.push(blank('secondContact'))
  const districtMissing = visit.householdPlace === 'shanghai' && visit.householdDistrict === null
  if (visit.householdPlace === null || districtMissing) found.push(blank('householdPlace'))
  return found
}

export function certificateProblems(visit: Visit): readonly Problem[] {
  if (visit.chosen === null) return [blank('chosen')]
  if (visit.chosen !== TYPED) return []
  const found: Problem[] = []
  if (visit.typed.occupationCode.trim() === '') found.push(blank('occupationCode'))
  if (visit.typed.issueDate.trim() === '') found.push(blank('issueDate'))
  else if (typedDate(visit.typed.issueDate) === null)
    found.push(wrong('issueDate', fault('dateImpossible', { text: visit.typed.issueDate })))
  return found
}

/** What to write in red at a field: a mistake, not an empty place. */
export const problemAt = (problems: readonly Problem[], field: FieldName): Fault | null =>
  problems.find((problem) => problem.field === field && !problem.blank)?.fault ?? null
