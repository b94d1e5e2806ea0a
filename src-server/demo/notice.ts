// The city's notice in the town: every feed gathered up to yesterday, and the invented catalogue B.

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import { addDays, type PlainDate } from '#shared/kernel/plain-date.ts'
import { CATALOGUE_B } from './occupations.ts'

export function townNotice(today: PlainDate): CityNotice {
  const yesterday = addDays(today, -1)
  return {
    watermarks: {
      certificate: yesterday,
      employment: yesterday,
      status: yesterday,
      study: yesterday,
      history: yesterday,
      pension: yesterday,
    },
    catalogueB: [CATALOGUE_B],
    holidays: [],
  }
}
