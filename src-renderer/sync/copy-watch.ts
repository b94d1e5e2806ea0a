// The first copy, watched and held: how many rows have come, how long the rest will take, and a person's wish to stop it
// for now (SYNC-13). Stopped between two pages it goes on behind the last one, as after any other interruption.

import { fault } from '#shared/contracts/faults.ts'
import { err } from '#shared/kernel/result.ts'
import { isSame } from '#shared/sync/absorption.ts'
import type { MunicipalPort } from '#shared/sync/ports.ts'
import { z } from 'zod'

export const copyProgressSchema = z.object({
  copied: z.int().nonnegative(),
  expected: z.int().nonnegative(),
  /** Null: not known yet. */
  secondsLeft: z.int().nonnegative().nullable(),
  held: z.boolean(),
})
export type CopyProgress = z.infer<typeof copyProgressSchema>

type Copy = MunicipalPort['copy']

/** Rows before a rate can be told. */
const ENOUGH = 500

export class CopyWatch {
  readonly #now: () => number
  readonly #tell: (progress: CopyProgress | null) => void
  #held = false
  /** Null: no copy is under way. */
  progress: CopyProgress | null = null

  constructor(now: () => number, tell: (progress: CopyProgress | null) => void) {
    this.#now = now
    this.#tell = tell
  }

  hold(held: boolean): void {
    this.#held = held
    if (this.progress !== null) this.#say({ ...this.progress, held })
  }

  of(copy: Copy): Copy {
    return (from) => this.#watched(copy, from)
  }

  async *#watched(copy: Copy, from: Parameters<Copy>[0]): ReturnType<Copy> {
    if (this.#held) {
      yield err(fault('copyHeld'))
      return
    }
    const begun = this.#now()
    let before = from?.copied ?? 0
    let copied = before
    for await (const part of copy(from)) {
      if (part.ok && part.value.part === 'start') {
        // Another pin begins the copy anew.
        if (from !== null && !isSame(from.pin, part.value.pin)) before = copied = 0
        this.#say({ copied, expected: part.value.expected, secondsLeft: null, held: false })
      }
      // Before it is handed on: whoever has the end asks for nothing more.
      if (part.ok && part.value.part === 'complete') this.#say(null)
      if (!part.ok && this.progress !== null) this.#say({ ...this.progress, secondsLeft: null })
      yield part
      if (part.ok && part.value.part === 'page' && this.progress !== null) {
        copied += part.value.records.records.length
        const { expected } = this.progress
        const secondsLeft = secondsFor(expected - copied, copied - before, this.#now() - begun)
        this.#say({ copied, expected, secondsLeft, held: this.#held })
        // While the page was being stored somebody may have asked to hold.
        if (this.#isHeld()) {
          yield err(fault('copyHeld'))
          return
        }
      }
    }
  }

  #isHeld(): boolean {
    return this.#held
  }

  #say(progress: CopyProgress | null): void {
    this.progress = progress
    this.#tell(progress)
  }
}

function secondsFor(rows: number, done: number, milliseconds: number): number | null {
  if (done < ENOUGH) return null
  return Math.max(0, Math.ceil((rows * milliseconds) / done / 1000))
}
