// What happened in a history, in plain words: a line an event, with whom it was about. A failing seed prints the lines of
// the person concerned, and every history prints its counts.

import type { PlainDate } from '#shared/kernel/plain-date.ts'

export interface DiaryLine {
  readonly day: PlainDate
  /** Number of the person in the history, or null where it was about nobody in particular. */
  readonly person: number | null
  readonly says: string
}

export class Diary {
  readonly lines: DiaryLine[] = []
  readonly counts = new Map<string, number>()
  /** Whose record an id is. */
  readonly #owners = new Map<string, number>()

  note(day: PlainDate, person: number | null, says: string): void {
    this.lines.push({ day, person, says })
  }

  count(what: string, by = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by)
  }

  belongs(record: string, person: number): void {
    this.#owners.set(record, person)
  }

  ownerOf(record: string): number | null {
    return this.#owners.get(record) ?? null
  }

  about(person: number): readonly DiaryLine[] {
    return this.lines.filter((line) => line.person === person)
  }
}
