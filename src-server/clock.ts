// The server's clock. `--today 2026-11-17` (时光机) moves it by whole days, so that a month can be walked through by hand:
// development and demonstration only, never for a city's own database.

import { type Instant, instant, shanghaiDate } from '#shared/kernel/instant.ts'
import { daysBetween, parsePlainDate } from '#shared/kernel/plain-date.ts'
import { UsageError } from './commands/subcommand.ts'

const DAY = 86_400_000

export const todayOption = { today: { type: 'string' } } as const

export function municipalClock(today: string | undefined, realClock: () => number = Date.now): () => Instant {
  if (today === undefined) return () => instant(realClock())
  const day = parsePlainDate(today)
  if (day === null) throw new UsageError(`not a date: ${today}`)
  const ahead = daysBetween(shanghaiDate(instant(realClock())), day) * DAY
  return () => instant(realClock() + ahead)
}
