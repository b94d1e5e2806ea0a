// The acts beside the records with what is known of their outcomes and of what people decided about them, live.

import { useLiveQuery } from 'dexie-react-hooks'
import type { JournalEntry } from '#shared/contracts/host.ts'
import { database } from './database.ts'

/** In device order; undefined while loading. */
export const useJournalEntries = (): readonly JournalEntry[] | undefined =>
  useLiveQuery(() => database.shown.orderBy('deviceSeq').toArray(), [])
