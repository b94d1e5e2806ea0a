// Adds up what many histories report, and prints it.

import type { HistoryResult } from './history.ts'
import type { Counts } from './sim/stats.ts'

export interface Failure {
  readonly seed: number
  readonly invariant: string
  readonly harm: string
  readonly message: string
}

export class Summary {
  histories = 0
  readonly failures: Failure[] = []
  readonly #faults = new Map<string, number>()
  readonly #checks = new Map<string, number>()
  readonly #totals = new Map<string, number>()
  readonly #points = new Set<string>()
  readonly #crashes = new Set<string>()

  add({ seed, failure, counts }: HistoryResult): void {
    this.histories += 1
    if (failure !== null) this.failures.push({ seed, ...failure })
    addAll(this.#faults, counts.faults)
    addAll(this.#checks, counts.checks)
    addAll(this.#totals, counts.totals)
    for (const point of counts.points) this.#points.add(point)
    for (const crash of counts.crashes) this.#crashes.add(crash)
  }

  harmed(harm: string): number {
    return this.failures.filter((failure) => failure.harm === harm).length
  }

  figures(): Record<string, unknown> {
    const total = (what: string): number => this.#totals.get(what) ?? 0
    return {
      histories: this.histories,
      'commands confirmed': total('commands confirmed'),
      outcomes: Object.fromEntries([...this.#totals].filter(([what]) => what.startsWith('outcome '))),
      'simulated hours': Math.round(total('virtual milliseconds') / 3_600_000),
      events: total('events'),
      'faults that fired': sorted(this.#faults),
      // Every wait is a crash point twice: before its operation took effect, and after it.
      'crash points hit': `${this.#crashes.size} of ${this.#points.size * 2}`,
      'evaluations per invariant': sorted(this.#checks),
      'journals compacted': total('compactions'),
      'times it said all delivered': total('times it said all delivered'),
      lost: this.harmed('lost'),
      doubled: this.harmed('doubled'),
      'silently overwritten': this.harmed('overwritten'),
      'other failures': this.harmed('other'),
    }
  }
}

const addAll = (to: Map<string, number>, from: Counts['faults']): void => {
  for (const [key, count] of Object.entries(from)) to.set(key, (to.get(key) ?? 0) + count)
}

const sorted = (counts: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)))

export function printFigures(figures: Readonly<Record<string, unknown>>, indent = ''): void {
  for (const [name, value] of Object.entries(figures)) {
    if (typeof value === 'object' && value !== null) {
      console.log(`${indent}${name}`)
      printFigures(Object.fromEntries(Object.entries(value)), `${indent}  `)
    } else console.log(`${indent}${name.padEnd(60 - indent.length)} ${String(value)}`)
  }
}
