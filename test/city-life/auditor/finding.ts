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

/** What one rule puts down: faults, what is listed apart without being one, how often it looked, and what it was not told. */
export class Page {
  readonly rule: Rule
  readonly clause: string
  readonly violations: Violation[] = []
  readonly listed: Violation[] = []
  readonly untold = new Map<string, number>()
  looked = 0

  constructor(rule: Rule, clause: string) {
    this.rule = rule
    this.clause = clause
  }

  found(kind: string, records: readonly string[], person: string | null, because: string): void {
    this.violations.push({ rule: this.rule, kind, records, person, because, clause: this.clause })
  }

  apart(kind: string, records: readonly string[], person: string | null, because: string): void {
    this.listed.push({ rule: this.rule, kind, records, person, because, clause: this.clause })
  }

  /** The export does not say what it takes to tell. */
  notTold(question: string): void {
    this.untold.set(question, (this.untold.get(question) ?? 0) + 1)
  }
}
