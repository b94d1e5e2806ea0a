// What a rule finds: which rule of the whole, what kind of fault, which records, in one plain sentence with its dates.

export const RULES = [
  'M-1',
  'M-2',
  'M-3',
  'M-4',
  'M-5',
  'M-6',
  'M-7',
  'M-8',
  'M-9',
  'M-10',
  'M-11',
  'M-12',
  'M-13',
  'M-14',
  'M-15',
] as const
export type Rule = (typeof RULES)[number]

export interface Violation {
  readonly rule: Rule
  /** The kind of fault, a few words that stay the same: lists of known faults and counts go by it. */
  readonly kind: string
  /** Applications, payments, calls … concerned. */
  readonly records: readonly string[]
  readonly person: string | null
  /** With dates and amounts. */
  readonly because: string
  readonly clause: string
}

/** What a rule brings: faults, what is listed apart without being one, and how often it looked and could not tell. */
export interface Findings {
  readonly violations: readonly Violation[]
  readonly listed?: readonly Violation[]
  readonly looked: number
  readonly notTold?: number
}
