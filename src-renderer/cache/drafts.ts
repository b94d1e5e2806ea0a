// Drafts: what is being typed, saved as it is typed. Local only, never commands; they survive reload and crash.

import { useLiveQuery } from 'dexie-react-hooks'
import { database, type Draft } from './database.ts'

export type { Draft } from './database.ts'

export const saveDraft = async (draft: Omit<Draft, 'updatedAt'>): Promise<void> => {
  await database.drafts.put({ ...draft, updatedAt: Date.now() })
}

export const removeDraft = (id: string): Promise<void> => database.drafts.delete(id)

/** Oldest first, as the visits came; undefined while loading. */
export const useDrafts = (desk: Draft['desk']): readonly Draft[] | undefined =>
  useLiveQuery(() => database.drafts.where('desk').equals(desk).sortBy('updatedAt'), [desk])
