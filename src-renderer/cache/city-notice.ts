// What the city tells every workstation alike, live on the screen: catalogues, holidays, how far the data reach.

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

/** Undefined while loading. */
export const useCityNotice = (): CityNotice | undefined =>
  useCached('city notice', async () => {
    const { notice } = await askCache(QUESTIONS.around, { subject: { targets: [], identityNumbers: [] } })
    return notice
  })
