// Drafts: what is being typed, saved as it is typed. Local only, never commands; they survive reload and crash. They
// can be read while somebody is signed in, since only then the host hands out the key.

import { useEffect, useState } from 'react'
import { CacheFailure } from '#shared/sync/cache-failure.ts'
import { type Draft, DRAFTS_NAME, DraftStore } from '../cache/draft-store.ts'
import { carryOverOldCache } from '../cache/old-cache.ts'
import { sealWith } from '../cache/packed/seal.ts'
import { getDataKey } from '../host/data-key.ts'
import { timer } from '../sync/timer.ts'
import { now } from '../clock/page-clock.ts'

export type { Draft } from '../cache/draft-store.ts'

const RETRY = 1000

let opened: Promise<DraftStore> | null = null

function drafts(): Promise<DraftStore> {
  opened ??= open()
  return opened
}

async function open(): Promise<DraftStore> {
  const key = await getDataKey()
  if (!key.ok) {
    opened = null
    throw new CacheFailure(key.error)
  }
  const store = new DraftStore(DRAFTS_NAME, sealWith(key.value), timer)
  await carryOverOldCache(store)
  return store
}

/** At sign-out: drops the key. What is on disk stays. */
export async function lockDrafts(): Promise<void> {
  const store = await opened?.catch(() => null)
  opened = null
  store?.close()
}

export const saveDraft = async (draft: Omit<Draft, 'updatedAt'>): Promise<void> => {
  await (await drafts()).save({ ...draft, updatedAt: now() })
}

export const removeDraft = async (id: string): Promise<void> => {
  await (await drafts()).remove(id)
}

/** Oldest first, as the visits came; undefined while loading. */
export function useDrafts(desk: Draft['desk']): readonly Draft[] | undefined {
  const [found, setFound] = useState<readonly Draft[]>()
  useEffect(() => {
    let stop = (): void => undefined
    const watch = (): void => {
      let wanted = true
      let subscription: { readonly unsubscribe: () => void } | null = null
      const again = (): void => {
        if (wanted) stop = timer(RETRY, watch)
      }
      drafts().then((store) => {
        if (wanted) subscription = store.watch(desk).subscribe({ next: setFound, error: again })
      }, again)
      stop = () => {
        wanted = false
        subscription?.unsubscribe()
      }
    }
    watch()
    return () => {
      stop()
    }
  }, [desk])
  return found
}
