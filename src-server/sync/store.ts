// What the sync part of the server needs of its database, and what it may rely on. PostgreSQL implements it for the
// product (postgres/); the simulation implements it in memory, and one suite holds both to it (test/contract).

import type { Application } from '#shared/domain/application/application.ts'
import type { FollowUp } from '#shared/domain/case/case-design.ts'
import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { CaseEvent, SmallCase } from '#shared/domain/case/cases.ts'
import type { Command } from '#shared/domain/case/command.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { RecordKind } from '#shared/contracts/snapshot.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Role } from '#shared/domain/staff/staff.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ArrivedCommand } from './arrived-command.ts'

export interface StoredApplication {
  readonly record: Application
  /** Place in the order in which lodgings reached the server; null while it was never lodged. */
  readonly lodgingOrder: number | null
}

/** A command known before: by its id, or by its place in the device's sequence. */
export interface LoggedCommand {
  readonly id: string
  readonly hash: Buffer
  readonly outcome: CommandOutcome
}

export type ChangeKind = CaseKind | 'person' | 'city-notice'

/** A change to announce in a stream; `record` is null for the city's notice. */
export interface Change {
  readonly stream: string
  readonly kind: ChangeKind
  readonly record: string | null
}

export interface NumberedChange {
  readonly kind: ChangeKind
  readonly record: string | null
  readonly change: number
}

export type Applied = Extract<CommandOutcome, { status: 'applied' }>

export interface Cause {
  readonly command: string
  readonly events: readonly CaseEvent[]
  readonly receivedAt: Instant
}

export interface Expected {
  readonly command: Command
  readonly receivedAt: Instant
  /** Whom the command brings, where it is about a person; null: the person of its record. */
  readonly identityNumber: string | null
}

/**
 * One transaction: all of it or nothing. Locks are held to its end and taken in the order device, record, person;
 * what is read under a lock stays as it was read. Any method may throw a collision, after which the whole is tried again.
 */
export interface SyncTransaction {
  /**
   * Says what a command will need, so that a store may take its locks and read what is under them in two statements
   * instead of a dozen. It changes no answer: whoever leaves it out, or asks for more, gets the same.
   */
  readonly expect: (wanted: Expected) => Promise<void>
  readonly lockDevice: (device: string) => Promise<void>
  readonly lockRecord: (id: string) => Promise<void>
  readonly lockPerson: (identityNumber: string) => Promise<void>

  readonly loggedCommands: (id: string, device: string, deviceSeq: number) => Promise<LoggedCommand[]>
  readonly application: (id: string) => Promise<StoredApplication | null>
  /** A record of another kind than the application. */
  readonly smallCase: (id: string) => Promise<SmallCase | null>
  readonly personFile: (identityNumber: string) => Promise<PersonFile | null>
  readonly cityNotice: () => Promise<CityNotice>
  /** Institutions on which a hold stands. */
  readonly heldInstitutions: () => Promise<readonly string[]>
  /** The person's lodged applications except one, in the order of lodging. */
  readonly lodgedBy: (identityNumber: string, except: string) => Promise<StoredApplication[]>
  /** Whether another application on the same certificate, number and item, has a payment that stands (M-1). */
  readonly certificatePaid: (application: string) => Promise<boolean>
  /** Null where nobody has that id. `since` is the first day of their first roles. */
  readonly staff: (id: string) => Promise<{ readonly unit: string; readonly since: Instant } | null>
  readonly rolesAt: (staff: string, at: Instant) => Promise<Role[]>
  /** Until when commands may wait for others that the restored server has not seen again; null: no restore under way. */
  readonly recoveringUntil: () => Promise<Instant | null>

  readonly storeApplication: (
    before: StoredApplication | null,
    record: Application,
    cause: Cause,
  ) => Promise<void>
  /** The streams are those in which the record travels from now on: who reads one of them may read the record. */
  readonly storeSmallCase: (record: SmallCase, streams: readonly string[], cause: Cause) => Promise<void>
  /** Keeps what a command has set off, to be carried out soon in transactions of their own. */
  readonly noteFollowUps: (command: string, followUps: readonly FollowUp[]) => Promise<void>
  /** The streams in which a record of another kind than the application has travelled so far. */
  readonly streamsOf: (id: string) => Promise<readonly string[]>
  /** Notes that a unit took in somebody of another's working set; false where it is known already. */
  readonly noteVisit: (person: string, unit: string) => Promise<boolean>
  /** Logs an outcome that changes no record. */
  readonly logOutcome: (arrived: ArrivedCommand, outcome: CommandOutcome) => Promise<void>
  /**
   * The last statement of a transaction that changes something: numbers the changes, contiguous in each stream in the
   * order of the commits (SYNC-9), and logs the outcome with the number of the record in the command's own unit.
   */
  readonly publishApplied: (
    arrived: ArrivedCommand,
    outcome: Omit<Applied, 'change'>,
    record: string,
    changes: readonly Change[],
  ) => Promise<Applied>
}

export interface CopiedRow {
  readonly id: string
  readonly text: string
}

export interface Life {
  /** Another one after every restore from a backup (SYNC-9b). */
  readonly epoch: string
  /** The unit's highest change number that a backup of this life has covered. */
  readonly durableUpTo: number
}

export interface SyncStore {
  readonly transaction: <T>(work: (tx: SyncTransaction) => Promise<T>) => Promise<T>

  readonly life: (unit: string) => Promise<Life>
  /** The last number of each stream, as of one moment. */
  readonly lastNumbers: (streams: readonly string[]) => Promise<ReadonlyMap<string, number>>
  readonly changesAfter: (stream: string, after: number, limit: number) => Promise<NumberedChange[]>
  /** Records as JSON, those of them that the unit may see, by id. */
  readonly applicationTexts: (unit: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly personTexts: (unit: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly caseTexts: (unit: string, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  readonly noticeText: () => Promise<string>
  /** Records of a kind that the unit may see, in the order of their ids, after one of them; null: from the first. */
  readonly copyPage: (
    kind: RecordKind,
    unit: string,
    after: string | null,
    limit: number,
  ) => Promise<readonly CopiedRow[]>
  /** How many records of all kinds a copy holds. */
  readonly copySize: (unit: string) => Promise<number>
}
