// A day that was typed at the console.

import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'
import { UsageError } from './subcommand.ts'

export function dateIn(typed: string | undefined, otherwise: PlainDate): PlainDate {
  if (typed === undefined) return otherwise
  const date = parsePlainDate(typed)
  if (date === null) throw new UsageError(`not a date: ${typed}`)
  return date
}
