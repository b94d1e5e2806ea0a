// A file that was fetched for somebody outside the working set (SYNC-18) is kept with the others.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'

export const keepPersonFile = async (record: PersonFile): Promise<void> => {
  await askCache(QUESTIONS.keepPerson, { record })
}
