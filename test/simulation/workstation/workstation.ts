// One workstation: a disk with the product's own journal on it, a host process, one or two windows with the product's
// own engine, and a browser profile. Each part can die by itself; the power can go for all of them.

import { type Fault, fault } from '#shared/contracts/faults.ts'
import type { Act, Command } from '#shared/domain/case/command.ts'
import type { Disposition } from '#shared/domain/disposition/disposition.ts'
import type { Staff } from '#shared/domain/staff/staff.ts'
import { type Instant, instant } from '#shared/kernel/instant.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FilesPort, HandOverPort, JournalPort, MunicipalPort, Unsettled } from '#shared/sync/ports.ts'
import { type CompactJournal, createCompaction } from '../../../src-main/host/journal/compact-journal.ts'
import { hearOfBackup } from '../../../src-main/host/journal/hear-of-backup.ts'
import type { Journal } from '../../../src-main/host/journal/journal.ts'
import { openJournal } from '../../../src-main/host/journal/open-journal.ts'
import { KEY } from '../../../src-main/testing/sample-key.ts'
import type { SimServer } from '../server/sim-server.ts'
import { Disk } from '../sim/disk.ts'
import { type Mount, mount } from '../sim/fs-promises.ts'
import type { Link, Network, Reply } from '../sim/network.ts'
import { type Io, Process } from '../sim/process.ts'
import type { Random } from '../sim/random.ts'
import type { Scheduler } from '../sim/scheduler.ts'
import type { Stats } from '../sim/stats.ts'
import type { Trace } from '../sim/trace.ts'
import { damageTail, dispositionsOn, journalledOn } from './journal-on-disk.ts'
import { CacheData } from './memory-cache.ts'
import { municipalPort } from './municipal-port.ts'
import { Windows } from './windows.ts'
import type { Witness } from './witness.ts'

export interface Surroundings {
  readonly scheduler: Scheduler
  readonly random: Random
  readonly io: Io
  readonly stats: Stats
  readonly network: Network
  readonly server: SimServer
  readonly newId: () => string
  readonly witness: Witness
  readonly powerCuts: () => number
  readonly badTails: () => number
  /** Commands in the damaged end of a journal: their loss is reported, not silent. */
  readonly excused: Set<string>
  readonly trace: Trace
}

export interface SignedInHere {
  readonly staff: Staff
  readonly token: string | null
}

const RESTART = 400
/** Scans are outside the histories. */
const NO_SCANS = { isDelivered: () => true, holds: () => Promise.resolve(false) }

export class Workstation {
  readonly name: string
  readonly unit: string
  /** The device's block of receipt numbers, as the server hands it out. */
  readonly code: string
  readonly skew: number
  readonly around: Surroundings
  readonly disk = new Disk()
  readonly link: Link = { cut: false }
  readonly cache = new CacheData()
  readonly windows: Windows
  journal: Journal | null = null
  device = ''
  session: SignedInHere | null = null
  host: Process
  readonly #mount: Mount
  #compact: CompactJournal = () => Promise.resolve()
  #staysOff = 0
  readonly #calls = new Set<() => void>()

  constructor(index: number, unit: string, skew: number, windows: number, around: Surroundings) {
    this.name = `ws${index}`
    this.code = `A${String(index).padStart(2, '0')}`
    this.unit = unit
    this.skew = skew
    this.around = around
    this.host = this.#newHost()
    this.#mount = { disk: this.disk, io: around.io, random: around.random, owner: this.host }
    mount(this.name, this.#mount)
    this.windows = new Windows(this, windows)
    this.start()
  }

  now(): Instant {
    return instant(this.around.scheduler.now + this.skew)
  }

  start(): void {
    this.host = this.#newHost()
    this.#mount.owner = this.host
    void this.#open(this.host)
    this.windows.openAll()
  }

  async #open(host: Process): Promise<void> {
    const { newId, witness, scheduler } = this.around
    const opened = await openJournal({ folder: `/${this.name}`, key: KEY, newDevice: newId })
    if (!opened.ok) {
      witness.journalClosed(this, opened.error)
      scheduler.after(2000, () => {
        if (host.alive) void this.#open(host)
      })
      return
    }
    this.#compact = this.#compactionOf(opened.value)
    this.journal = opened.value
    this.device = opened.value.device
    witness.journalOpened(this, opened.value)
  }

  #compactionOf(journal: Journal): CompactJournal {
    return createCompaction({
      journal,
      files: NO_SCANS,
      now: () => this.now(),
      log: {
        write: () => {
          this.around.witness.journalCompacted(this, journal)
        },
      },
    })
  }

  /** For so many milliseconds; the operating system shuts down in good order. */
  switchOff(milliseconds: number): void {
    this.#staysOff = milliseconds
    this.windows.killAll()
    this.host.kill()
    this.#staysOff = 0
  }

  #newHost(): Process {
    return new Process('host', this.name, () => {
      this.#hostDied()
    })
  }

  /** Without the power the disk forgets what was not synced, and everything that runs is gone. */
  #hostDied(): void {
    const { random, stats, scheduler, powerCuts } = this.around
    this.#say('host died')
    this.journal = null
    if (random.chance(0.5)) this.session = null
    for (const fail of this.#calls) fail()
    this.#calls.clear()
    if (random.chance(powerCuts())) {
      stats.fault('power cut')
      this.disk.powerCut(random)
      if (random.chance(this.around.badTails())) damageTail(this.disk, this.around)
      this.windows.killAll()
      this.session = null
    }
    scheduler.after(this.#staysOff + RESTART + random.below(15_000), () => {
      this.start()
    })
  }

  /** A request of a window to the host: it ends with the host, and nobody hears it when the window is gone. */
  #ask<T>(
    window: Process,
    label: string,
    work: (journal: Journal, session: SignedInHere) => Promise<Result<T, Fault>>,
  ): Promise<Result<T, Fault>> {
    const { io, scheduler } = this.around
    return new Promise((resolve) => {
      let over = false
      const answer = (result: Result<T, Fault>): void => {
        if (over) return
        over = true
        this.#calls.delete(lost)
        void io(window, `page.${label}`, () => undefined).then(() => {
          resolve(result)
        })
      }
      const lost = (): void => {
        answer(err(fault('hostUnreachable')))
      }
      scheduler.after(1, () => {
        const { journal, session } = this
        if (journal === null) {
          lost()
          return
        }
        if (session === null) {
          answer(err(fault('signInNeeded')))
          return
        }
        this.#calls.add(lost)
        void work(journal, session).then(answer)
      })
    })
  }

  journalFor(window: Process): JournalPort {
    const { code } = this
    return {
      append: (act) =>
        this.#ask<Command>(window, 'append', (journal, session) =>
          isTheirs(act, session) ? journal.append(act, code) : Promise.resolve(err(fault('otherPerson'))),
        ),
      unsettled: () =>
        this.#ask<Unsettled>(window, 'unsettled', (journal) =>
          Promise.resolve(ok({ entries: journal.unsettled(), epoch: journal.epoch() })),
        ),
      settle: (outcomes) =>
        this.#ask(window, 'settle', (journal) => {
          for (const { command, status } of outcomes) this.#say(`settles ${command} ${status}`)
          return journal.settle(outcomes)
        }),
      redo: (command, act) =>
        this.#ask<Command>(window, 'redo', (journal, session) =>
          isTheirs(act, session)
            ? journal.redo(command, act, code)
            : Promise.resolve(err(fault('otherPerson'))),
        ),
      giveUp: (choice) =>
        this.#ask(window, 'giveUp', (journal, { staff }) =>
          journal.giveUp({ ...choice, by: staff.id, byName: staff.name }),
        ),
      handedOver: (commands) => this.#ask(window, 'handedOver', (journal) => journal.handedOver(commands)),
      noteDurable: (epoch, unit, upTo) =>
        this.#ask<null>(window, 'noteDurable', async (journal) => {
          const noted = await hearOfBackup(journal, this.#compact, epoch, { unit, upTo, at: this.now() })
          return noted.ok ? ok(null) : noted
        }),
      enterEpoch: (epoch, restored) =>
        this.#ask(window, 'enterEpoch', (journal) => {
          this.#say(`epoch ${epoch} ${restored}`)
          return journal.enterEpoch({ epoch, restored })
        }),
    }
  }

  municipalFor(window: Process): MunicipalPort & HandOverPort {
    return municipalPort(
      (label, serve) => this.#call(window, label, serve),
      this.around.server,
      () => this.now(),
    )
  }

  filesFor(window: Process): FilesPort {
    return {
      deliver: () => this.#ask(window, 'deliver', () => Promise.resolve(ok({ waiting: 0 }))),
    }
  }

  #call(
    window: Process,
    label: string,
    serve: (server: Process, token: string) => Promise<Reply>,
  ): Promise<Reply> {
    return this.#ask(window, label, async (_journal, session) => {
      const { token } = session
      if (token === null) return err(fault('signInNeeded'))
      const { host } = this
      const reply = await this.around.network.call(host, this.link, (server) => serve(server, token))
      if (!reply.ok && reply.error.fault === 'signInNeeded' && this.session === session) {
        this.session = { staff: session.staff, token: null }
      }
      return reply
    })
  }

  #say(what: string): void {
    this.around.trace(this.around.scheduler.now, `${this.name} ${what}`)
  }

  /** Ids of all commands in the journal's file, settled or not. */
  journalled(): ReadonlySet<string> {
    return journalledOn(this.disk)
  }

  /** What the journal's file says of the commands that people disposed of. */
  dispositions(): ReadonlyMap<string, Disposition> {
    return dispositionsOn(this.disk)
  }

  /** Somebody signs in: with the server where it can be reached, else offline. */
  async signIn(staff: Staff): Promise<void> {
    const { network, server } = this.around
    const { host } = this
    if (this.journal === null) return
    const reply = await network.call(host, this.link, (at) => server.signIn(at, staff.id, this.device))
    if (reply.ok) this.session = { staff, token: reply.value }
    else if (reply.error.fault === 'serverUnreachable') this.session ??= { staff, token: null }
    else if (this.session?.staff.id === staff.id) this.session = null
    this.windows.poke()
  }
}

const isTheirs = (act: Act, { staff }: SignedInHere): boolean =>
  act.actor === staff.id && act.actorName === staff.name && act.unit === staff.unit
