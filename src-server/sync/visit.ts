// Somebody of another unit's working set was taken in here: from now on this unit's feed carries their file, too.

import type { PersonFile } from '#shared/domain/person/person-file.ts'
import type { Change, SyncTransaction } from './store.ts'

export async function visit(tx: SyncTransaction, person: PersonFile | null, unit: string): Promise<Change[]> {
  if (person === null || person.unit === unit) return []
  return (await tx.noteVisit(person.id, unit)) ? [{ stream: unit, kind: 'person', record: person.id }] : []
}
