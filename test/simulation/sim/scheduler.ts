// The virtual clock and the list of what happens next. Everything that waits, waits here; between two events all
// promises run dry, so that a history depends on nothing but its seed.

import { setImmediate as settled } from 'node:timers/promises'

interface Planned {
  readonly time: number
  readonly order: number
  run: (() => void) | null
}

const before = (a: Planned, b: Planned): boolean =>
  a.time < b.time || (a.time === b.time && a.order < b.order)

export class Scheduler {
  now: number
  events = 0
  #order = 0
  readonly #real = new Set<Promise<void>>()
  readonly #heap: Planned[] = []

  constructor(start: number) {
    this.now = start
  }

  /** Runs after so many virtual milliseconds, unless the returned function is called before. */
  readonly after = (delay: number, run: () => void): (() => void) => {
    this.#order += 1
    const planned: Planned = { time: this.now + Math.max(0, Math.round(delay)), order: this.#order, run }
    this.#push(planned)
    return () => {
      planned.run = null
    }
  }

  /** Something real, such as a database, is at work: virtual time stands still until it is done. */
  async waitFor<T>(work: Promise<T>): Promise<T> {
    const ended = work.then(
      () => undefined,
      () => undefined,
    )
    this.#real.add(ended)
    void ended.then(() => this.#real.delete(ended))
    return work
  }

  /** Lets the next event happen and everything that follows from it at once. False: nothing is planned any more. */
  async step(): Promise<boolean> {
    for (;;) {
      const planned = this.#pop()
      if (planned === undefined) return false
      if (planned.run === null) continue
      this.now = planned.time
      this.events += 1
      planned.run()
      await settled()
      while (this.#real.size > 0) {
        await Promise.all(this.#real)
        await settled()
      }
      return true
    }
  }

  #push(planned: Planned): void {
    const heap = this.#heap
    let at = heap.length
    heap.push(planned)
    while (at > 0) {
      const up = (at - 1) >> 1
      const parent = heap[up]
      if (parent === undefined || !before(planned, parent)) break
      heap[at] = parent
      at = up
    }
    heap[at] = planned
  }

  #pop(): Planned | undefined {
    const heap = this.#heap
    const [first] = heap
    const last = heap.pop()
    if (first === undefined || last === undefined || first === last) return first
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      const left = heap[child]
      if (left === undefined) break
      const right = heap[child + 1]
      if (right !== undefined && before(right, left)) child += 1
      const smaller = heap[child]
      if (smaller === undefined || !before(smaller, last)) break
      heap[at] = smaller
      at = child
    }
    heap[at] = last
    return first
  }
}
