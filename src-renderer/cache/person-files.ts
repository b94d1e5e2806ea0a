// Gathered person files: a single one by its id, and the keeping of one that was fetched for somebody outside the working
// set (SYNC-18).

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

export const keepPersonFile = async (record: PersonFile): Promise<void> => {
  await askCache(QUESTIONS.keepPerson, { record })
}

/** Undefined while loading, null where this workstation does not have it. */
export const usePersonFile = (id: string | undefined): PersonFile | null | undefined =>
  useCached(`person ${id ?? ''}`, async () => {
    if (id === undefined) return null
    const { people } = await askCache(QUESTIONS.around, { subject: { targets: [id], identityNumbers: [] } })
    return people.find((file) => file.id === id) ?? null
  })
