// Dates as they are typed at a counter: `20260918`, `2026-9-18`, `2026.9.18`, `2026年9月18日`, also with the full-width digits
// and the 。 of an input method.

import { foldedNumber } from '#shared/kernel/folded-text.ts'
import { parsePlainDate, type PlainDate } from '#shared/kernel/plain-date.ts'

/** The date, or null where the text is (not yet) one. */
export function typedDate(typed: string): PlainDate | null {
  const text = foldedNumber(typed).replaceAll('。', '.')
  const compact = /^\s*(\d{4})(\d{2})(\d{2})\s*$/.exec(text)
  const parts = compact ?? /^\s*(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?\s*$/.exec(text)
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  return parsePlainDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}
