// What a run of histories came to: how many, how fast, which kinds of violation in which seeds, and what the people of the
// histories did.

import type { Found, Result } from './play/play-seed.ts'

interface Kind {
  readonly kind: string
  found: number
  readonly seeds: number[]
  /** The first one, with the seed and the person by whom it can be looked at again. */
  readonly first: { readonly seed: number; readonly violation: Found }
}

export class Summary {
  histories = 0
  readonly failures: { readonly seed: number; readonly failure: string }[] = []
  readonly #kinds = new Map<string, Kind>()
  readonly #counts = new Map<string, number>()
  #seconds = 0

  add({ seed, violations, counts, seconds, failure }: Result): void {
    this.histories += 1
    this.#seconds += seconds
    if (failure !== null) this.failures.push({ seed, failure })
    for (const [what, count] of Object.entries(counts))
      this.#counts.set(what, (this.#counts.get(what) ?? 0) + count)
    for (const violation of violations) this.#note(seed, violation)
  }

  #note(seed: number, violation: Found): void {
    const key = `${violation.rule} ${violation.kind}`
    const known = this.#kinds.get(key)
    if (known === undefined)
      this.#kinds.set(key, { kind: key, found: 1, seeds: [seed], first: { seed, violation } })
    else {
      known.found += 1
      if (!known.seeds.includes(seed)) known.seeds.push(seed)
    }
  }

  kinds(): readonly Kind[] {
    return [...this.#kinds.values()].toSorted((one, other) =>
      one.kind.localeCompare(other.kind, 'en', { numeric: true }),
    )
  }

  /** `seconds`: of the whole run, by the wall clock. */
  figures(seconds: number) {
    return {
      histories: this.histories,
      'histories an hour': Math.round((this.histories * 3600) / seconds),
      'seconds a history': Math.round((this.#seconds / Math.max(1, this.histories)) * 10) / 10,
      violations: Object.fromEntries(this.kinds().map(({ kind, found, seeds }) => [kind, { found, seeds }])),
      counts: Object.fromEntries([...this.#counts].toSorted(([one], [other]) => one.localeCompare(other))),
    }
  }
}
