// Person files in the cache. They are searched in memory: no identity number is an index on disk (sync sheet 1).

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { database } from './database.ts'

export const keepPersonFile = async (file: PersonFile): Promise<void> => {
  await database.people.put(file)
}

export const findPersonFile = (identityNumber: string): Promise<PersonFile | undefined> =>
  database.people.filter((file) => file.identityNumber === identityNumber).first()
