// Who delivers what is known about people (policy sheet 4.5, sources): each authority speaks for its own facts. A fact that
// names its source is that source's; where it names none, its kind tells.

import { unreachable } from '#shared/kernel/invariant.ts'
import type { Certificate, HistoryItem, Spell } from '#shared/policy/input.ts'
import { foldOccupationCode } from '#shared/policy/occupation-code.ts'
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

/** As screens name them: “商务家政平台数据截至 2026-10-31”. */
export const SOURCE_TITLES: Readonly<Record<Source, string>> = {
  'social-insurance': '社保',
  'employment-register': '就业登记',
  disabled: '残联',
  veterans: '退役军人',
  education: '教委学籍',
  'civil-affairs': '民政养老平台',
  commerce: '商务家政平台',
  pension: '养老金',
  training: '培训补贴',
  apprenticeship: '学徒制',
  'cert-center': '职鉴中心证书',
  'cert-emergency': '应急证书',
  'cert-transport': '交通证书',
  'cert-fire': '消防证书',
}

const REGISTERS = ['cert-center', 'cert-emergency', 'cert-transport', 'cert-fire'] as const
export type Register = (typeof REGISTERS)[number]
export type FactsSource = Exclude<Source, Register>

export const isRegister = (source: Source): source is Register => REGISTERS.some((each) => each === source)
export const isFactsSource = (source: Source): source is FactsSource => !isRegister(source)

/** What a source may say of a person; anything else in its file is a fault of the line. */
export const SAID_BY: Readonly<
  Record<FactsSource, { readonly spells: readonly Spell['kind'][]; readonly also?: 'history' | 'pension' }>
> = {
  'social-insurance': { spells: ['employee', 'flexible'] },
  'employment-register': {
    spells: ['flexible', 'unemployed', 'xiebao', 'rural-surplus', 'employment-difficulty'],
  },
  disabled: { spells: ['disabled'] },
  veterans: { spells: ['veteran'] },
  education: { spells: ['student'] },
  'civil-affairs': { spells: ['care'] },
  commerce: { spells: ['care'] },
  pension: { spells: [], also: 'pension' },
  training: { spells: [], also: 'history' },
  apprenticeship: { spells: [], also: 'history' },
}

/** The platform of the two care occupations (policy sheet 4.5). */
const CARE_PLATFORMS: ReadonlyMap<string, Source> = new Map([
  ['4-10-01-05', 'civil-affairs'],
  ['4-10-01-06', 'commerce'],
])

/** The sources on which a group rests for a claim on this certificate: it is known when every one of them is. */
export function sourcesOfGroup(
  group: FactsGroup,
  certificate: Pick<Certificate, 'number' | 'occupationCode' | 'occupationName' | 'source'>,
): readonly Source[] {
  switch (group) {
    case 'employment': {
      const platform = CARE_PLATFORMS.get(foldOccupationCode(certificate.occupationCode))
      return ['social-insurance', 'employment-register', ...(platform === undefined ? [] : [platform])]
    }
    case 'status':
      return ['employment-register', 'disabled', 'veterans']
    case 'study':
      return ['education']
    case 'pension':
      return ['pension']
    case 'history':
      return ['training', 'apprenticeship']
    case 'certificate':
      return [sourceOfCertificate(certificate)]
    default:
      return unreachable(group)
  }
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
export function sourceOfCertificate(
  certificate: Pick<Certificate, 'number' | 'occupationCode' | 'occupationName' | 'source'>,
): Source {
  const own = named(certificate.source)
  if (own !== null) return own
  if (/^T\d{17}[\dX]$/.test(certificate.number ?? '')) return 'cert-emergency'
  const name = certificate.occupationName ?? ''
  if (certificate.occupationCode === '4-07-05-04' || name.includes('消防设施操作员')) return 'cert-fire'
  return name.includes('轨道列车司机') ? 'cert-transport' : 'cert-center'
}
