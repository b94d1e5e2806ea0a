// The records of one small kind as the screen shows them, live.

import { useLiveQuery } from 'dexie-react-hooks'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import type { SmallCaseKind } from '#shared/domain/case/case-kind.ts'
import { isOfKind, screenCases, type Screened } from '#shared/sync/screen.ts'
import { readCachedState } from './cached-state.ts'

/** Undefined while loading. */
export const useScreenCases = <K extends SmallCaseKind>(
  kind: K,
): readonly Screened<Extract<SmallCase, { kind: K }>>[] | undefined =>
  useLiveQuery(async () => {
    const screen = screenCases(await readCachedState())
    return [...screen.values()].flatMap(({ record, ...how }) =>
      isOfKind(record, kind) ? [{ record, ...how }] : [],
    )
  }, [kind])
