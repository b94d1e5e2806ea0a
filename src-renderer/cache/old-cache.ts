// The cache before pages, `jibu-cache`: records row by row, and drafts, in clear. Its records come again from the server
// and its acts from the journal; its drafts are carried over, and then it is deleted.

import { Dexie } from 'dexie'
import { z } from 'zod'
import type { DraftStore } from './draft-store.ts'

export const OLD_CACHE = 'jibu-cache'

const oldDraftSchema = z.object({
  id: z.string(),
  desk: z.literal('counter'),
  parked: z.boolean(),
  updatedAt: z.number(),
  content: z.unknown(),
})

export async function carryOverOldCache(drafts: DraftStore): Promise<void> {
  if (!(await Dexie.exists(OLD_CACHE))) return
  const old = await new Dexie(OLD_CACHE).open()
  const kept = old.tables.some(({ name }) => name === 'drafts') ? await old.table('drafts').toArray() : []
  old.close()
  for (const each of kept) {
    const draft = oldDraftSchema.safeParse(each)
    if (draft.success) await drafts.carryOver({ ...draft.data, content: draft.data.content })
  }
  await Dexie.delete(OLD_CACHE)
}
