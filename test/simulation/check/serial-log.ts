// Everything that the server committed, in the order in which it did, as it is true in the server's present life: after
// a restore from a backup the log is cut back to the backup. It knows every version of every record, and what each number
// of each stream stood for.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Committed } from '../server/memory-tables.ts'
import type { NumberedIn } from '../server/memory-store.ts'
import { markOf } from '../workstation/clerk.ts'
import { HistoryFailure } from './failure.ts'

export interface VersionOf {
  readonly record: Application
  /** Commands and jobs that made it what it is. */
  readonly made: readonly string[]
}

export interface StreamEntry {
  readonly application: Application | null
  readonly person: PersonFile | null
}

interface Entry {
  readonly what: Committed
  /** Of the command, or of this one run of a job. */
  readonly name: string
  readonly changes: readonly NumberedIn[]
}

export class SerialLog {
  entries: Entry[] = []
  readonly everLogged = new Set<string>()
  outcomes = new Map<string, CommandOutcome>()
  versions = new Map<string, Map<number, VersionOf>>()
  streams = new Map<string, StreamEntry[]>()
  /** Of every life of the server: a cache may still hold, or just be told, what a restore has taken back. */
  readonly everVersions = new Map<string, VersionOf[]>()
  #marks = new Map<string, string>()
  /** Jobs that ever ran: one that a restore took back and another in its place are two. */
  #jobs = 0

  add(what: Committed, changes: readonly NumberedIn[]): void {
    if (what.kind === 'job') this.#jobs += 1
    const name = what.kind === 'command' ? what.command.id : `${what.name}-${this.#jobs}`
    const entry = { what, name, changes }
    this.entries.push(entry)
    this.#take(entry)
    if (what.after === undefined || what.after === null) return
    const { id, version } = what.after
    const made = this.versions.get(id)?.get(version)
    if (made !== undefined) this.everVersions.set(id, [...(this.everVersions.get(id) ?? []), made])
  }

  cutTo(length: number): void {
    const kept = this.entries.slice(0, length)
    this.outcomes = new Map()
    this.versions = new Map()
    this.streams = new Map()
    this.#marks = new Map()
    this.entries = kept
    for (const entry of kept) this.#take(entry)
  }

  #take({ what, name, changes }: Entry): void {
    if (what.kind === 'command') {
      const { command, outcome } = what
      if (this.outcomes.has(command.id))
        throw new HistoryFailure('SYNC-4 exactly once', command.id, 'doubled')
      this.outcomes.set(command.id, outcome)
      this.everLogged.add(command.id)
      if (outcome.status === 'applied') this.#takeMark(markOf(command.body), command.id)
    }
    const changed = what.kind === 'job' || what.outcome.status === 'applied'
    if (changed && what.after !== undefined && what.after !== null) this.#takeVersion(what.after, name)
    for (const { stream, number, kind } of changes) {
      const entries = this.streams.get(stream) ?? []
      this.streams.set(stream, entries)
      if (number !== entries.length + 1) {
        throw new HistoryFailure('SYNC-9 contiguous', `${stream} ${number} after ${entries.length}`)
      }
      const application = kind === 'application' ? (what.after ?? null) : null
      const person = kind === 'person' && what.kind === 'job' ? (what.person ?? null) : null
      entries.push({ application, person })
    }
  }

  #takeMark(mark: string, command: string): void {
    if (this.#marks.has(mark)) throw new HistoryFailure('SYNC-4 one act, one effect', mark, 'doubled')
    this.#marks.set(mark, command)
  }

  #takeVersion(record: Application, by: string): void {
    const versions = this.versions.get(record.id) ?? new Map<number, VersionOf>()
    this.versions.set(record.id, versions)
    const before = versions.get(record.version - 1)
    if (versions.has(record.version) || (record.version > 1 && before === undefined)) {
      throw new HistoryFailure(
        'no lost update on the server',
        `${record.id} v${record.version}`,
        'overwritten',
      )
    }
    versions.set(record.version, { record, made: [...(before?.made ?? []), by] })
  }
}
