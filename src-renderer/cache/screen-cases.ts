// The records of one small kind as the screen shows them, live.

import type { SmallCase } from '#shared/domain/case/cases.ts'
import type { SmallCaseKind } from '#shared/domain/case/case-kind.ts'
import { isOfKind, type Screened } from '#shared/sync/screen.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

/** Undefined while loading. */
export const useScreenCases = <K extends SmallCaseKind>(
  kind: K,
): readonly Screened<Extract<SmallCase, { kind: K }>>[] | undefined =>
  useCached(`cases ${kind}`, async () =>
    (await askCache(QUESTIONS.cases, { of: kind })).flatMap(({ record, ...how }) =>
      isOfKind(record, kind) ? [{ record, ...how }] : [],
    ),
  )
