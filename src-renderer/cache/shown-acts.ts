// Acts that are not yet the server's: unsent ones, and those that it refused or that conflict and wait for a person.

import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { useJournalEntries } from './journal-entries.ts'

export interface BlockedAct {
  readonly command: Command
  readonly outcome: Exclude<CommandOutcome, { status: 'applied' }>
}

export const useUnsent = (): readonly Command[] | undefined =>
  useJournalEntries()?.flatMap(({ command, outcome }) => (outcome === null ? [command] : []))

export const useBlockedActs = (): readonly BlockedAct[] | undefined =>
  useJournalEntries()?.flatMap(({ command, outcome, disposition }) =>
    outcome === null || outcome.status === 'applied' || disposition !== undefined
      ? []
      : [{ command, outcome }],
  )
