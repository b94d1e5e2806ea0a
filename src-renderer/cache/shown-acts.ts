// Acts that have not reached the server yet.

import type { Command } from '#shared/domain/case/command.ts'
import { useJournalEntries } from './journal-entries.ts'

export const useUnsent = (): readonly Command[] | undefined =>
  useJournalEntries()?.flatMap(({ command, outcome }) => (outcome === null ? [command] : []))
