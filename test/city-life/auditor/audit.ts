// The audit of one export: every rule of the whole, asked of the books and of nothing else.

import { readBooks } from './books.ts'
import { Page, type Rule, RULES, type Violation } from './finding.ts'
import { AUDIT } from './rules/rules.ts'

export interface Count {
  readonly rule: Rule
  /** How many records the rule looked at, and of how many the export does not tell enough. */
  readonly looked: number
  readonly notTold: number
  /** What was not told, and how often. */
  readonly untold: Readonly<Record<string, number>>
  readonly violations: number
}

export interface Audited {
  readonly violations: readonly Violation[]
  /** What is told apart without being a fault, such as the payments of cancelled applications. */
  readonly listed: readonly Violation[]
  readonly counts: readonly Count[]
}

/** `folder`: an audit export. Throws where a file is not of its form. */
export function audit(folder: string): Audited {
  const books = readBooks(folder)
  const pages = RULES.map((rule) => {
    const { clause, check } = AUDIT[rule]
    const page = new Page(rule, clause)
    check(books, page)
    return page
  })
  return {
    violations: pages.flatMap(({ violations }) => violations),
    listed: pages.flatMap(({ listed }) => listed),
    counts: pages.map(({ rule, looked, untold, violations }) => ({
      rule,
      looked,
      notTold: [...untold.values()].reduce((sum, count) => sum + count, 0),
      untold: Object.fromEntries(untold),
      violations: violations.length,
    })),
  }
}

/** How many violations of each rule and kind, in the order of the rules. */
export function byKind(violations: readonly Violation[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const { rule, kind } of violations) {
    const key = `${rule} ${kind}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
}
