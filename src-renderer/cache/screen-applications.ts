// The applications as the screen shows them, live.

import { useLiveQuery } from 'dexie-react-hooks'
import { readCachedState } from './cached-state.ts'
import { type ScreenApplication, screenApplications } from './replay.ts'

export type { Delivery, ScreenApplication } from './replay.ts'

/** Undefined while loading. */
export const useScreenApplications = (): readonly ScreenApplication[] | undefined =>
  useLiveQuery(async () => screenApplications(await readCachedState()), [])
