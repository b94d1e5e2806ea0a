// The applications as the screen shows them, live.

import { useLiveQuery } from 'dexie-react-hooks'
import { type ScreenApplication, screenApplications } from '#shared/sync/screen.ts'
import { readCachedState } from './cached-state.ts'

export type { Delivery, ScreenApplication } from '#shared/sync/screen.ts'

/** Undefined while loading. */
export const useScreenApplications = (): readonly ScreenApplication[] | undefined =>
  useLiveQuery(async () => screenApplications(await readCachedState()), [])
