// The windows of a workstation: each a page with the product's act and, behind a lock, the product's sync loop; one of
// them leads. They hear each other's pokes and states, as over a BroadcastChannel.

import { type Instant, instant } from '#shared/kernel/instant.ts'
import { ok } from '#shared/kernel/result.ts'
import { createBell, type Bell } from '#shared/sync/bell.ts'
import { createPerformAct, type IntendedAct, type PerformAct } from '#shared/sync/perform-act.ts'
import type { CachePort, JournalPort } from '#shared/sync/ports.ts'
import { keepSynced } from '#shared/sync/sync-loop.ts'
import { STARTING, type SyncState } from '#shared/sync/sync-state.ts'
import { Process } from '../sim/process.ts'
import { memoryCache } from './memory-cache.ts'
import type { Workstation } from './workstation.ts'

const READS: ReadonlySet<string> = new Set(['cursor', 'around', 'shown', 'copyPlace'])

export class Window {
  readonly process: Process
  readonly perform: PerformAct
  readonly giveUp: JournalPort['giveUp']
  readonly redo: (blocked: string, intended: IntendedAct) => ReturnType<PerformAct>
  readonly cache: CachePort
  readonly bell: Bell
  state: SyncState = STARTING
  busy = false
  readonly #of: Workstation

  constructor(of: Workstation, index: number, closed: () => void) {
    const { io, scheduler, witness, newId } = of.around
    this.#of = of
    this.process = new Process('page', `${of.name}/${index}`, closed)
    const { process } = this
    this.cache = memoryCache(of.cache, (label, effect) =>
      io(process, `cache.${label}`, () => {
        const value = effect()
        if (!READS.has(label)) witness.cacheChanged(of)
        return value
      }),
    )
    this.bell = createBell((milliseconds, then) =>
      scheduler.after(milliseconds, () => {
        if (process.alive) then()
      }),
    )
    const journal = of.journalFor(process)
    const ports = {
      journal,
      cache: this.cache,
      signedIn: () =>
        io(process, 'page.status', () => {
          const { session, device, code } = of
          return ok(session === null ? null : { staff: session.staff, device, deviceCode: code })
        }),
      now: (): Instant => of.now(),
      newId,
      journalled: () => {
        of.windows.poke()
      },
    }
    this.perform = createPerformAct(ports)
    this.giveUp = journal.giveUp
    this.redo = (blocked, intended) =>
      createPerformAct({ ...ports, journal: { append: (act) => journal.redo(blocked, act) } })(intended)
  }

  lead(): void {
    const of = this.#of
    const ports = {
      journal: of.journalFor(this.process),
      municipal: of.municipalFor(this.process),
      files: of.filesFor(this.process),
      cache: this.cache,
    }
    void keepSynced(ports, {
      now: () => instant(of.around.scheduler.now),
      random: of.around.random.next,
      bell: this.bell,
      announce: (state) => {
        of.windows.announce(state)
      },
    })
  }
}

export class Windows {
  readonly #of: Workstation
  readonly #open: (Window | null)[]
  #leader: Window | null = null

  constructor(of: Workstation, count: number) {
    this.#of = of
    this.#open = Array.from({ length: count }, () => null)
  }

  all(): Window[] {
    return this.#open.filter((window) => window !== null)
  }

  openAll(): void {
    this.#open.forEach((window, index) => {
      if (window === null) this.#openOne(index)
    })
  }

  killAll(): void {
    for (const window of this.all()) window.process.kill()
  }

  #openOne(index: number): void {
    const { scheduler, random } = this.#of.around
    const window = new Window(this.#of, index, () => {
      this.#open[index] = null
      if (this.#leader === window) this.#leader = null
      this.#of.around.witness.windowClosed(this.#of)
      scheduler.after(200 + random.below(10_000), () => {
        if (this.#open[index] === null) this.#openOne(index)
      })
      this.#elect()
    })
    this.#open[index] = window
    this.#elect()
  }

  /** Whoever has waited longest for the Web Lock gets it. */
  #elect(): void {
    if (this.#leader !== null) return
    const [next] = this.all()
    if (next === undefined) return
    this.#leader = next
    next.lead()
  }

  announce(state: SyncState): void {
    for (const window of this.all()) window.state = state
    this.#of.around.witness.announced(this.#of)
  }

  poke(): void {
    for (const window of this.all()) window.state = { ...window.state, settled: false }
    this.#leader?.bell.ring()
  }
}
