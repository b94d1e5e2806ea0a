// The authorities whose files the city receives, and when in the month each delivers.

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
  /** Day of the month on which the file usually comes. */
  readonly day: number
}

export const HABITS: Readonly<Record<Source, Habit>> = {
  'social-insurance': { day: 3 },
  'employment-register': { day: 5 },
  disabled: { day: 6 },
  veterans: { day: 8 },
  education: { day: 4 },
  'civil-affairs': { day: 7 },
  commerce: { day: 9 },
  pension: { day: 6 },
  training: { day: 10 },
  apprenticeship: { day: 11 },
}

export const REGISTER_DAYS: Readonly<Record<Register, readonly number[]>> = {
  'cert-center': [2, 13, 24],
  'cert-emergency': [12],
  'cert-transport': [16],
  'cert-fire': [20],
}
