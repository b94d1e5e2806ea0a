// The acts beside the records with what is known of their outcomes and of what people decided about them, live.

import type { JournalEntry } from '#shared/contracts/host.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

/** In device order; undefined while loading. */
export const useJournalEntries = (): readonly JournalEntry[] | undefined =>
  useCached('shown', () => askCache(QUESTIONS.shown, {}))
