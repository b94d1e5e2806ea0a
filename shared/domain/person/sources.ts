// Who delivers what is known about people (policy sheet 4.5, sources): each authority speaks for its own facts. A fact that
// names its source is that source's; where it names none, its kind tells.

import type { Certificate, HistoryItem, Spell } from '#shared/policy/input.ts'
import type { FactsGroup } from '#shared/policy/vocabulary.ts'

export const SOURCES = [
  'social-insurance',
  'employment-register',
  'disabled',
  'veterans',
  'education',
  'civil-affairs',
  'commerce',
  'pension',
  'training',
  'apprenticeship',
  'cert-center',
  'cert-emergency',
  'cert-transport',
  'cert-fire',
] as const
export type Source = (typeof SOURCES)[number]

/** The groups of facts to which a source contributes. */
export const GROUPS_OF_SOURCE: Readonly<Record<Source, readonly FactsGroup[]>> = {
  'social-insurance': ['employment'],
  'employment-register': ['employment', 'status'],
  disabled: ['status'],
  veterans: ['status'],
  education: ['study'],
  'civil-affairs': ['employment'],
  commerce: ['employment'],
  pension: ['pension'],
  training: ['history'],
  apprenticeship: ['history'],
  'cert-center': ['certificate'],
  'cert-emergency': ['certificate'],
  'cert-transport': ['certificate'],
  'cert-fire': ['certificate'],
}

const SPELL_SOURCES: Readonly<Record<Spell['kind'], Source>> = {
  employee: 'social-insurance',
  flexible: 'social-insurance',
  care: 'civil-affairs',
  unemployed: 'employment-register',
  xiebao: 'employment-register',
  'rural-surplus': 'employment-register',
  'employment-difficulty': 'employment-register',
  disabled: 'disabled',
  veteran: 'veterans',
  student: 'education',
}

export const isSource = (text: unknown): text is Source => SOURCES.some((source) => source === text)

const named = (source: string | null | undefined): Source | null => (isSource(source) ? source : null)

export function sourceOfSpell(spell: Spell): Source {
  const own = named(spell.source)
  if (own !== null) return own
  const registered = spell.kind === 'flexible' && spell.registered && spell.insuredDistrict === null
  return registered ? 'employment-register' : SPELL_SOURCES[spell.kind]
}

export function sourceOfHistory(item: HistoryItem): Source {
  const apprenticeship = item.kind === 'training-subsidy' && item.type === 'apprenticeship'
  return named(item.source) ?? (apprenticeship ? 'apprenticeship' : 'training')
}

/** 特种作业 by its number, 轨道列车司机 and 消防设施操作员 by their items; the assessment centre keeps the rest. */
export function sourceOfCertificate(certificate: Certificate): Source {
  const own = named(certificate.source)
  if (own !== null) return own
  if (/^T\d{17}[\dX]$/.test(certificate.number ?? '')) return 'cert-emergency'
  const name = certificate.occupationName ?? ''
  if (certificate.occupationCode === '4-07-05-04' || name.includes('消防设施操作员')) return 'cert-fire'
  return name.includes('轨道列车司机') ? 'cert-transport' : 'cert-center'
}

export const SOURCE_TITLES: Readonly<Record<Source, string>> = {
  'social-insurance': '社会保险',
  'employment-register': '就业登记',
  disabled: '残联',
  veterans: '退役军人事务',
  education: '教育',
  'civil-affairs': '民政（养老护理员）',
  commerce: '商务（家政服务）',
  pension: '养老金',
  training: '培训补贴',
  apprenticeship: '企业新型学徒制',
  'cert-center': '职业技能鉴定中心',
  'cert-emergency': '应急管理',
  'cert-transport': '交通',
  'cert-fire': '消防救援',
}
