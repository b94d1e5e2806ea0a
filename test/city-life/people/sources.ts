// The authorities whose files the city receives: what each knows about, when in the month it delivers, and for which
// groups of facts its file speaks.

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
] as const
export type Source = (typeof SOURCES)[number]

export const REGISTERS = ['cert-center', 'cert-emergency', 'cert-transport', 'cert-fire'] as const
export type Register = (typeof REGISTERS)[number]

interface Habit {
  readonly groups: readonly FactsGroup[]
  /** Day of the month on which the file usually comes. */
  readonly day: number
}

export const HABITS: Readonly<Record<Source, Habit>> = {
  'social-insurance': { groups: ['employment'], day: 3 },
  'employment-register': { groups: ['employment', 'status'], day: 5 },
  disabled: { groups: ['status'], day: 6 },
  veterans: { groups: ['status'], day: 8 },
  education: { groups: ['study'], day: 4 },
  'civil-affairs': { groups: ['employment'], day: 7 },
  commerce: { groups: ['employment'], day: 9 },
  pension: { groups: ['pension'], day: 6 },
  training: { groups: ['history'], day: 10 },
  apprenticeship: { groups: ['history'], day: 11 },
}

export const REGISTER_DAYS: Readonly<Record<Register, readonly number[]>> = {
  'cert-center': [2, 13, 24],
  'cert-emergency': [12],
  'cert-transport': [16],
  'cert-fire': [20],
}
