// Fetches the file of a person outside the working set by the full identity number (SYNC-18); the server audits it.

import type { Fault } from '#shared/contracts/faults.ts'
import { HOST_PATHS } from '#shared/contracts/host.ts'
import { MUNICIPAL_PATHS, personLookupAnswerSchema } from '#shared/contracts/municipal.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { keepPersonFile } from '../cache/person-files.ts'
import { askFor, json } from './host-client.ts'

export async function lookUpPerson(identityNumber: string): Promise<Result<PersonFile | null, Fault>> {
  const path = HOST_PATHS.municipal + MUNICIPAL_PATHS.personLookup
  const answer = await askFor(personLookupAnswerSchema, path, json({ identityNumber }))
  if (!answer.ok) return answer
  if (answer.value.person !== null) await keepPersonFile(answer.value.person)
  return ok(answer.value.person)
}
