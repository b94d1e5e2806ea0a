// The rows of the municipal database that the sync reads and writes, in memory. Records are never changed in place, so a
// backup is a copy of the maps.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LoggedCommand, NumberedChange, StoredApplication } from '../../../src-server/sync/store.ts'

export interface StaffRow {
  readonly id: string
  readonly name: string
  readonly unit: string
  /** In the order of time. */
  readonly roles: { readonly from: Instant; readonly roles: Role[] }[]
}

export interface LogRow extends LoggedCommand {
  readonly command: Command
}

export interface Tables {
  epoch: string
  recoveringUntil: Instant | null
  lodgings: number
  notice: CityNotice
  readonly staff: Map<string, StaffRow>
  readonly people: Map<string, PersonFile>
  readonly visits: Set<string>
  /** Acts that people handed over to the supervisor. */
  readonly handedOver: Set<string>
  readonly applications: Map<string, StoredApplication>
  /** Records of the other kinds, with the streams in which they travel. */
  readonly cases: Map<string, { readonly record: SmallCase; readonly streams: readonly string[] }>
  readonly log: Map<string, LogRow>
  readonly logBySequence: Map<string, string>
  readonly changes: Map<string, NumberedChange[]>
  /** Up to which number of each stream the backups reach. */
  readonly durable: Map<string, number>
}

/** What one transaction did, as it became visible to all. */
export type Committed =
  | {
      readonly kind: 'command'
      readonly command: Command
      readonly receivedAt: Instant
      readonly outcome: CommandOutcome
      readonly before: Application | null
      readonly after: Application | null
    }
  | {
      readonly kind: 'job'
      readonly name: string
      readonly person?: PersonFile
      readonly notice?: CityNotice
      readonly before?: Application
      readonly after?: Application
    }

export const sequenceKey = (device: string, deviceSeq: number): string => `${device}/${deviceSeq}`

export function copyOf(tables: Tables): Tables {
  return {
    ...tables,
    staff: tables.staff,
    people: new Map(tables.people),
    visits: new Set(tables.visits),
    handedOver: new Set(tables.handedOver),
    applications: new Map(tables.applications),
    cases: new Map(tables.cases),
    log: new Map(tables.log),
    logBySequence: new Map(tables.logBySequence),
    changes: new Map([...tables.changes].map(([stream, rows]) => [stream, [...rows]])),
    durable: new Map(tables.durable),
  }
}
