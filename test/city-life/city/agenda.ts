// What is to happen on which day: visits, hand-ins, answers to objections, returns of the bank. Things of one day happen
// in the order in which they were put down.

import type { PlainDate } from '#shared/kernel/plain-date.ts'

type Errand = (day: PlainDate) => Promise<void>

export class Agenda {
  readonly #days = new Map<PlainDate, Errand[]>()

  on(day: PlainDate, errand: Errand): void {
    const known = this.#days.get(day)
    if (known === undefined) this.#days.set(day, [errand])
    else known.push(errand)
  }

  async live(day: PlainDate): Promise<void> {
    const errands = this.#days.get(day) ?? []
    // An errand may put down another one for the same day.
    for (let index = 0; index < errands.length; index += 1) await errands[index]?.(day)
    this.#days.delete(day)
  }
}
