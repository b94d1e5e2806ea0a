// Acts that are not yet the server's: unsent ones, and those that it refused or that conflict and wait for a person.

import type { JournalEntry } from '#shared/contracts/host.ts'
import type { CommandOutcome } from '#shared/contracts/municipal.ts'
import type { Command } from '#shared/domain/case/command.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

export interface BlockedAct {
  readonly command: Command
  readonly outcome: Exclude<CommandOutcome, { status: 'applied' }>
}

/** All acts that are not yet the server's, in device order. */
export const useShown = (): readonly JournalEntry[] | undefined =>
  useCached('shown', () => askCache(QUESTIONS.shown, {}))

export const useUnsent = (): readonly Command[] | undefined =>
  useShown()?.flatMap(({ command, outcome }) => (outcome === null ? [command] : []))

export const useBlockedActs = (): readonly BlockedAct[] | undefined =>
  useShown()?.flatMap(({ command, outcome, disposition }) =>
    outcome === null || outcome.status === 'applied' || disposition !== undefined
      ? []
      : [{ command, outcome }],
  )
