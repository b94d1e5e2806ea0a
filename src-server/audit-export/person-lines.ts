// persons.ndjson: everybody of whom there is a file or an application.

import type { Application } from '#shared/domain/application/application.ts'
import { bornOf } from '#shared/domain/identity/born.ts'
import { type PersonFile, personFileSchema } from '#shared/domain/person/person-file.ts'
import { sql } from 'kysely'
import type { Asked } from './asked.ts'
import { cursorRows } from './cursor-rows.ts'
import type { Line } from './ndjson-file.ts'
import type { Pseudonyms } from './pseudonyms.ts'

export const personOfFile = (file: PersonFile, names: Pseudonyms): Line => ({
  person: names.person(file.identityNumber),
  sex: file.sex,
  birthDate: file.birthDate,
  household: file.household,
  onFile: true,
  name: names.words(file.name),
})

/** Who has no file is told as they presented themselves. */
export function personOfApplication({ applicant }: Application, names: Pseudonyms): Line {
  const born = bornOf(applicant.identityNumber, applicant.born)
  return {
    person: names.person(applicant.identityNumber),
    sex: born?.sex ?? null,
    birthDate: born?.on ?? null,
    household: applicant.household,
    onFile: false,
    name: names.words(applicant.name),
  }
}

/** Those of whom anything was known by then. What a file says beside its facts is what it says today. */
export async function* personFiles({ tx, before }: Asked): AsyncGenerator<PersonFile> {
  const rows = cursorRows(
    tx,
    sql<{ record: unknown }>`
      select record from person_file
      where known_at < ${before} or exists (
        select from person_fact where person = identity_number and person_fact.known_at < ${before})
      order by id`,
  )
  for await (const { record } of rows) yield personFileSchema.parse(record)
}
