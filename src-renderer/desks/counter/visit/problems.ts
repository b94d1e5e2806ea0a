// What is still wrong or missing in a visit, in the order of the page. The list drives the marks at the fields, the
// sentence beside the buttons, and where the focus goes when an act is asked for too early.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import { type IdentityFault, parseIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { normaliseCardNumber } from '#shared/domain/account-number/bank-card.ts'
import { typedDate } from '../../../forms/typed-date.ts'
import { TYPED, type Visit } from './visit.ts'

export type FieldName =
  | 'identityNumber'
  | 'name'
  | 'mobile'
  | 'secondContact'
  | 'householdPlace'
  | 'chosen'
  | 'occupationCode'
  | 'issueDate'
  | 'bank'
  | 'cardNumber'
  | 'cardNumberAgain'
  | 'holderName'

export interface Problem {
  readonly field: FieldName
  readonly title: string
  readonly fault: Fault
  /** Nothing has been typed there yet: named at the buttons, but not marked red at the field. */
  readonly blank: boolean
}

const FIELD_TITLES: Readonly<Record<FieldName, string>> = {
  identityNumber: '证件号码',
  name: '姓名',
  mobile: '手机号码',
  secondContact: '第二联系人',
  householdPlace: '户籍',
  chosen: '证书',
  occupationCode: '职业编码',
  issueDate: '发证日期',
  bank: '开户银行',
  cardNumber: '卡号',
  cardNumberAgain: '再次输入卡号',
  holderName: '户名',
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

const blank = (field: FieldName): Problem => ({
  field,
  title: FIELD_TITLES[field],
  fault: fault('required', { field: FIELD_TITLES[field] }),
  blank: true,
})

const wrong = (field: FieldName, problem: Fault): Problem => ({
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

/** The dossier takes no shorter one; anything else unusual is a warning only. */
const SHORTEST_CARD_NUMBER = 8

type AccountPart = Pick<Visit, 'account' | 'name'>

export function accountProblems({ account, name }: AccountPart): readonly Problem[] {
  if (account.owed) return []
  const found: Problem[] = []
  const first = normaliseCardNumber(account.cardNumber)
  const second = normaliseCardNumber(account.cardNumberAgain)
  if (account.bank === null) found.push(blank('bank'))
  if (first.length < SHORTEST_CARD_NUMBER) found.push(blank('cardNumber'))
  if (second === '') found.push(blank('cardNumberAgain'))
  // While the second one is still being typed it may be the beginning of the first.
  else if (first !== second && !(second.length < first.length && first.startsWith(second)))
    found.push(wrong('cardNumberAgain', fault('cardNumberTwice')))
  else if (first !== second) found.push(blank('cardNumberAgain'))
  if (account.holderName !== null && account.holderName.trim() !== name.trim())
    found.push(wrong('holderName', fault('holderDiffers')))
  return found
}

/** What to write in red at a field: a mistake, not an empty place. */
export const problemAt = (problems: readonly Problem[], field: FieldName): Fault | null =>
  problems.find((problem) => problem.field === field && !problem.blank)?.fault ?? null
