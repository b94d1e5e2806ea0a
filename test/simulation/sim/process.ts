// A process that can be killed at any of its waits. Its code waits for nothing but `io`; when it dies, its promises
// never settle, and so it stops exactly there. A crash comes before an operation took effect, or after it and before
// the process learns of that.

import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import type { Stats } from './stats.ts'

export type ProcessKind = 'page' | 'host' | 'server'

export class Process {
  alive = true
  readonly kind: ProcessKind
  readonly name: string
  readonly #died: () => void

  constructor(kind: ProcessKind, name: string, died: () => void) {
    this.kind = kind
    this.name = name
    this.#died = died
  }

  kill(): void {
    if (!this.alive) return
    this.alive = false
    this.#died()
  }
}

export interface CrashPlan {
  /** Probability of a crash at one operation. */
  readonly rates: Readonly<Record<ProcessKind, number>>
  enabled: boolean
}

export type Io = <T>(process: Process, label: string, effect: () => T, latency?: number) => Promise<T>

export function createIo(scheduler: Scheduler, random: Random, plan: CrashPlan, stats: Stats): Io {
  return (process, label, effect, latency = 1) =>
    new Promise((resolve, reject) => {
      if (!process.alive) return
      scheduler.after(latency, () => {
        if (!process.alive) return
        stats.point(label)
        const crashes = plan.enabled && random.chance(plan.rates[process.kind])
        const early = crashes && random.chance(0.5)
        if (early) {
          stats.crashed(process.kind, `${label} before`)
          process.kill()
          return
        }
        let value: ReturnType<typeof effect>
        try {
          value = effect()
        } catch (problem) {
          reject(problem instanceof Error ? problem : new Error(String(problem)))
          return
        }
        if (crashes) {
          stats.crashed(process.kind, `${label} after`)
          process.kill()
          return
        }
        resolve(value)
      })
    })
}
