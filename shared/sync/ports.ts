// The four things that the client engine needs of its surroundings. Each port states its guarantee; the engine assumes
// nothing else.

import type { Fault } from '#shared/contracts/faults.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { ChangeLine, CommandOutcome, Cursor } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/application/command.ts'
import type { Result } from '#shared/kernel/result.ts'

export interface JournalPort {
  /** Every command that has no `applied` outcome, in device order. What it returned once and no longer does was applied. */
  readonly unsettled: () => Promise<Result<readonly JournalEntry[], Fault>>
  /** Resolves ok only when the outcomes are on disk. */
  readonly settle: (outcomes: readonly CommandOutcome[]) => Promise<Result<null, Fault>>
}

/** A page of changes: the lines before the closing `end`, and that end. */
export interface ChangePage {
  readonly changes: readonly Exclude<ChangeLine, { kind: 'end' }>[]
  readonly cursor: Cursor
  readonly more: boolean
  readonly reset: boolean
}

export interface MunicipalPort {
  /** Outcomes in the order of the commands; the list may be shorter, and what is missing stays unsent. */
  readonly push: (commands: readonly Command[]) => Promise<Result<readonly CommandOutcome[], Fault>>
  readonly pull: (cursor: Cursor) => Promise<Result<ChangePage, Fault>>
}

export interface FilesPort {
  /** Sends scans of journalled commands that the server does not have yet. */
  readonly deliver: () => Promise<Result<{ readonly waiting: number }, Fault>>
}

export interface CachePort {
  readonly cursor: () => Promise<Cursor>
  /** Ids of the commands whose optimistic effect the screen still shows. */
  readonly shownCommands: () => Promise<readonly string[]>
  /** Puts commands and what is known of their outcome on the screen; never removes one. */
  readonly show: (entries: readonly JournalEntry[]) => Promise<void>
  /** Stores a page, moves the cursor and stops showing the given commands, all in one transaction (SYNC-2b). */
  readonly store: (page: ChangePage, absorbed: readonly string[]) => Promise<void>
}

export interface SyncPorts {
  readonly journal: JournalPort
  readonly municipal: MunicipalPort
  readonly files: FilesPort
  readonly cache: CachePort
}
