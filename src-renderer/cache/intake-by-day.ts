// Intake of the last days as the screen shows it, live.

import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

/** Undefined while loading. */
export function useIntakeByDay(to: PlainDate, days: number): ReadonlyMap<PlainDate, number> | undefined {
  return useCached(`intake ${to} ${days}`, async () => {
    const counts = await askCache(QUESTIONS.intake, { from: addDays(to, 1 - days), to })
    return new Map(counts.map(({ day, count }) => [day, count]))
  })
}
