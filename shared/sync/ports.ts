// What the client engine needs of its surroundings. Each port states its guarantee; the engine assumes nothing else,
// and the simulation (test/simulation) runs the engine on ports that do their worst within these guarantees.

import type { Fault } from '#shared/contracts/faults.ts'
import type { HandOver } from '#shared/contracts/handed-over.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { ChangeLine, CommandOutcome, CommandOutcomes, Cursor } from '#shared/contracts/municipal.ts'
import type { CopiedRecords, CopyPlace } from '#shared/contracts/snapshot.ts'
import type { Application } from '#shared/domain/application/application.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import type { Act, Command } from '#shared/domain/case/command.ts'
import type { GiveUp } from '#shared/domain/disposition/disposition.ts'
import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Result } from '#shared/kernel/result.ts'

export interface Unsettled {
  /** Every command that has no `applied` outcome, in device order. */
  readonly entries: readonly JournalEntry[]
  /** The life of the server that the outcomes belong to; null before the first contact. */
  readonly epoch: string | null
}

export interface JournalPort {
  /**
   * Resolves ok only when the sealed command is on disk (SYNC-1). The same act again gives the same command.
   * `hostUnreachable` and `storageStalled` say nothing about what happened; any other fault says that the act left no
   * trace.
   */
  readonly append: (act: Act) => Promise<Result<Command, Fault>>
  readonly unsettled: () => Promise<Result<Unsettled, Fault>>
  /** Resolves ok only when the outcomes are on disk. The first outcome of a command is final (SYNC-5). */
  readonly settle: (outcomes: readonly CommandOutcome[]) => Promise<Result<null, Fault>>
  /** Appends an act that takes the place of a blocked command: both on disk, or neither. */
  readonly redo: (command: string, act: Act) => Promise<Result<Command, Fault>>
  /** Settles a blocked command for good, in the name of the person signed in. */
  readonly giveUp: (choice: GiveUp) => Promise<Result<null, Fault>>
  /** Notes on disk that the server has what was handed over. */
  readonly handedOver: (commands: readonly string[]) => Promise<Result<null, Fault>>
  /**
   * Notes on disk which life of the server the outcomes belong to. When it is another one than before, or `restored`,
   * the server may have lost what it applied: applied commands are unsettled again and will be sent again (SYNC-9b).
   */
  readonly enterEpoch: (epoch: string, restored: boolean) => Promise<Result<null, Fault>>
  /** What lies below may leave the journal when its time has come; what was not noted stays (SYNC-9b). */
  readonly noteDurable: (epoch: string, unit: string, upTo: number) => Promise<Result<null, Fault>>
}

/** A page of changes: the lines before the closing `end`, and that end. */
export interface ChangePage {
  readonly changes: readonly Exclude<ChangeLine, { kind: 'end' }>[]
  readonly cursor: Cursor
  readonly more: boolean
  readonly reset: boolean
}

export interface PulledPage extends ChangePage {
  /** Up to which change of the cursor's unit a backup of the server reaches. */
  readonly durableUpTo: number
}

/** The array of the records as it came, in UTF-8: a cache may keep it as it is. Only where it says exactly the records. */
export type JsonOfRecords = Uint8Array<ArrayBuffer>

/** A part of the first copy: where its changes go on, then its pages, each whole and checked, then its end. */
export type CopyPart =
  | { readonly part: 'start'; readonly pin: Cursor; readonly expected: number }
  | {
      readonly part: 'page'
      readonly records: CopiedRecords
      readonly after: string
      readonly json?: JsonOfRecords
    }
  | { readonly part: 'complete' }

export interface MunicipalPort {
  /**
   * Outcomes of some of the commands; those that are missing stay unsent. None where the server is in another life than
   * the journal believes, unless that is null.
   */
  readonly push: (
    commands: readonly Command[],
    epoch: string | null,
  ) => Promise<Result<CommandOutcomes, Fault>>
  readonly pull: (cursor: Cursor) => Promise<Result<PulledPage, Fault>>
  /** The first copy, from its beginning or behind a stored page. May break off anywhere; then a fault comes last. */
  readonly copy: (from: CopyPlace | null) => AsyncIterable<Result<CopyPart, Fault>>
}

export interface HandOverPort {
  /** Ids of those that the server has now; the same again is the same. */
  readonly handOver: (items: readonly HandOver[]) => Promise<Result<readonly string[], Fault>>
}

export interface FilesPort {
  /** Sends scans of journalled commands that the server does not have yet. */
  readonly deliver: () => Promise<Result<{ readonly waiting: number }, Fault>>
}

export interface CachedState {
  readonly applications: readonly Application[]
  /** The records of the other kinds: few, and wanted whole. */
  readonly cases: readonly SmallCase[]
  readonly people: readonly PersonFile[]
  readonly notice: CityNotice
  /** Commands on the screen beside the records, in device order. */
  readonly shown: readonly JournalEntry[]
}

/** Whose records and unsent acts are wanted. */
export interface Subject {
  /** Ids of records. */
  readonly targets: readonly string[]
  readonly identityNumbers: readonly string[]
}

/** May vanish at any moment; then it is empty and at the start (SYNC-2). */
export interface CachePort {
  readonly cursor: () => Promise<Cursor>
  /**
   * As of one moment, at least the part of the state that bears on the subject: the records, everything of the people
   * they concern, and the shown commands on them. Deciding and replaying on it gives what the whole state would.
   */
  readonly around: (subject: Subject) => Promise<CachedState>
  /** All commands on the screen beside the records, in device order. */
  readonly shown: () => Promise<readonly JournalEntry[]>
  /** Puts commands and what is known of their outcomes on the screen, by the rules of `shownAfter`. */
  readonly show: (entries: readonly JournalEntry[]) => Promise<void>
  /**
   * Stores a page, moves the cursor and stops showing what the page brought, all in one transaction (SYNC-2b). Does
   * nothing where the cursor is no longer the one from which the page was asked for: the cache was emptied meanwhile.
   */
  readonly store: (page: ChangePage, from: Cursor) => Promise<void>
  /** How far a first copy has come; null: none is under way. */
  readonly copyPlace: () => Promise<CopyPlace | null>
  /**
   * Stores a page of the first copy together with the place behind it, in one transaction. `from` is the place before;
   * null where a copy begins, and then the records that were held before are dropped. False, and nothing is stored: the
   * place is another one meanwhile.
   */
  readonly storeCopied: (
    copied: CopiedRecords,
    place: CopyPlace,
    from: CopyPlace | null,
    json?: JsonOfRecords,
  ) => Promise<boolean>
  /** The copy is whole: its pin becomes the cursor, and what the records hold now is absorbed. */
  readonly endCopy: (place: CopyPlace) => Promise<void>
}

export interface SyncPorts {
  readonly journal: Pick<JournalPort, 'unsettled' | 'settle' | 'enterEpoch' | 'handedOver' | 'noteDurable'>
  readonly municipal: MunicipalPort & HandOverPort
  readonly files: FilesPort
  readonly cache: CachePort
}
