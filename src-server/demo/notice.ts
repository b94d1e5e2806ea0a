// The city's notice in the town: every source gathered up to yesterday, and the invented catalogue B.

import { type CityNotice, watermarksOf } from '#shared/domain/person/city-notice.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { CATALOGUE_B } from './occupations.ts'

export function townNotice(today: PlainDate): CityNotice {
  const yesterday = addDays(today, -1)
  return {
    watermarks: watermarksOf(() => yesterday),
    catalogueB: [CATALOGUE_B],
    holidays: [],
  }
}
