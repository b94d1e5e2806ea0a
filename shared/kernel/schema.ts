// Zod schemas of the kernel's own types, for every boundary where unknown JSON is parsed.

import { z } from 'zod'
import { instant } from './instant.ts'
import { fen } from './money.ts'
import { type PlainDate, parsePlainDate } from './plain-date.ts'

export const plainDateSchema = z.string().transform((text, context): PlainDate => {
  const date = parsePlainDate(text)
  if (date !== null) return date
  context.addIssue({ code: 'custom', message: 'not a date between 1900-01-01 and 2100-12-31' })
  return z.NEVER
})

export const instantSchema = z.int().transform((millis) => instant(millis))

export const moneySchema = z.int().transform((amount) => fen(amount))
