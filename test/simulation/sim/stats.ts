// What really happened in a history: faults by kind, crash points, evaluations per invariant.

export interface Counts {
  readonly faults: Record<string, number>
  readonly checks: Record<string, number>
  readonly points: string[]
  readonly crashes: string[]
  readonly totals: Record<string, number>
}

const raise = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by)
}

export class Stats {
  readonly #faults = new Map<string, number>()
  readonly #checks = new Map<string, number>()
  readonly #totals = new Map<string, number>()
  readonly #points = new Set<string>()
  readonly #crashes = new Set<string>()

  fault(kind: string): void {
    raise(this.#faults, kind)
  }

  check(invariant: string): void {
    raise(this.#checks, invariant)
  }

  total(what: string, by = 1): void {
    raise(this.#totals, what, by)
  }

  point(label: string): void {
    this.#points.add(label)
  }

  crashed(kind: string, at: string): void {
    this.#crashes.add(at)
    raise(this.#faults, `${kind} killed`)
  }

  counts(): Counts {
    return {
      faults: Object.fromEntries(this.#faults),
      checks: Object.fromEntries(this.#checks),
      totals: Object.fromEntries(this.#totals),
      points: [...this.#points],
      crashes: [...this.#crashes],
    }
  }
}
