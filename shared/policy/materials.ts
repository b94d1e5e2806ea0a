// What the counter asks for (section 8), as versioned data. The guide names the card and the bank card;
// its list of identity proofs is not printed in the documents, so ours stands in and is marked 待核 until confirmed.

import { GUIDE_BANKS } from '#shared/domain/account-number/bank-card.ts'
import { type Assessment, RULE_IDS, type RuleId } from './assessment.ts'
import { CATEGORIES, type Category } from './vocabulary.ts'

export const MATERIALS_VERSION = '2026.2'

const NINE_BANKS = GUIDE_BANKS.join('、')

const MATERIAL_KINDS = [
  'identity-card',
  'bank-card',
  'certificate',
  'employment-record',
  'flexible-registration',
  'disability-certificate',
  'discharge-certificate',
  'difficulty-recognition',
  'student-record',
  'unemployment-registration',
  'xiebao-agreement',
  'rural-surplus-record',
  'care-platform-record',
  'pension-record',
  'skilled-post-proof',
] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

const TITLES: Readonly<Record<MaterialKind, string>> = {
  'identity-card': '居民身份证（或社会保障卡、港澳台居民居住证）',
  'bank-card': `本人银行账户（社会保障卡关联账户优先，不限银行；其他实名制银行卡一般为${NINE_BANKS}）`,
  certificate: '职业技能证书',
  'employment-record': '劳动合同或社会保险缴费记录',
  'flexible-registration': '灵活就业登记或以灵活就业身份参保记录',
  'disability-certificate': '残疾人证',
  'discharge-certificate': '退役证件',
  'difficulty-recognition': '就业困难人员认定材料',
  'student-record': '学生证或院校证明',
  'unemployment-registration': '失业登记材料',
  'xiebao-agreement': '协保协议',
  'rural-surplus-record': '原农村富余劳动力身份材料',
  'care-platform-record': '养老护理员、家政服务员平台登记记录',
  'pension-record': '养老待遇或退休年龄档次核定材料',
  'skilled-post-proof': '在相应技能岗位就业的材料',
}

export type RequiredMaterial = {
  readonly kind: MaterialKind
  readonly title: string
  readonly citation: string
  /** 待核: on our list, not on the guide's. */
  readonly toBeConfirmed: boolean
}

const ALWAYS: readonly MaterialKind[] = ['identity-card', 'bank-card']

const IDENTITY_PROOFS: Readonly<Record<Category, MaterialKind | null>> = {
  'in-service': 'employment-record',
  flexible: 'flexible-registration',
  disabled: 'disability-certificate',
  veteran: 'discharge-certificate',
  'employment-difficulty': 'difficulty-recognition',
  'secondary-student': 'student-record',
  'higher-student': 'student-record',
  unemployed: 'unemployment-registration',
  xiebao: 'xiebao-agreement',
  'rural-surplus': 'rural-surplus-record',
  unregistered: null,
  'care-worker': 'care-platform-record',
}

/** What settles a rule that data comparison could not, besides the identity itself. */
const RULE_PROOFS: Partial<Record<RuleId, MaterialKind>> = {
  'excluded-post': 'employment-record',
  'continuous-employment': 'employment-record',
  'employed-at-application': 'employment-record',
  'care-work': 'care-platform-record',
  'working-age': 'pension-record',
  /** The register is what counts; the paper is wanted where it has no record yet. */
  'certificate-state': 'certificate',
}

const GUIDE = '工作指引（线下申请材料）'
const SKILLED_POST = '沪人社规〔2025〕7号 一（四）6'

function describe(kind: MaterialKind): RequiredMaterial {
  const title = TITLES[kind]
  if (ALWAYS.includes(kind)) return { kind, title, citation: GUIDE, toBeConfirmed: false }
  return kind === 'skilled-post-proof'
    ? { kind, title, citation: SKILLED_POST, toBeConfirmed: false }
    : { kind, title, citation: GUIDE, toBeConfirmed: true }
}

export const identityProofOf = (category: Category): RequiredMaterial | null => {
  const kind = IDENTITY_PROOFS[category]
  return kind === null ? null : describe(kind)
}

export type MaterialEntry = RequiredMaterial & {
  /** Asked of everybody, or where an identity or a rule is to be shown. */
  readonly always: boolean
  readonly categories: readonly Category[]
  readonly rules: readonly RuleId[]
}

/** The whole list, for looking up. */
export const materialIndex = (): readonly MaterialEntry[] =>
  MATERIAL_KINDS.map((kind) => ({
    ...describe(kind),
    always: ALWAYS.includes(kind),
    categories: CATEGORIES.filter((category) => IDENTITY_PROOFS[category] === kind),
    rules:
      kind === 'skilled-post-proof'
        ? ['skilled-post']
        : RULE_IDS.filter((rule) => RULE_PROOFS[rule] === kind),
  }))

/** `unconfirmed`: the rules that stayed open; `skilledPost`: whether the item is one of the thirteen. */
export function requiredMaterials(claim: {
  readonly category: Category | null
  readonly unconfirmed: readonly RuleId[]
  readonly skilledPost: boolean
}): readonly RequiredMaterial[] {
  const kinds = new Set(ALWAYS)
  if (claim.category !== null && claim.unconfirmed.includes('category')) {
    const proof = IDENTITY_PROOFS[claim.category]
    if (proof !== null) kinds.add(proof)
  }
  for (const rule of claim.unconfirmed) {
    const proof = RULE_PROOFS[rule]
    if (proof !== undefined) kinds.add(proof)
  }
  if (claim.skilledPost) kinds.add('skilled-post-proof')
  return [...kinds].map(describe)
}

/** The checklist of an assessment, as the counter shows it. */
export const materialsFor = ({ category, open, trace }: Assessment): readonly RequiredMaterial[] =>
  requiredMaterials({
    category,
    unconfirmed: open,
    skilledPost: trace.some(({ rule }) => rule === 'skilled-post'),
  })
