// What the server knows when it decides: the person's file, the city's notice, and the person's other applications that
// were lodged before this one.

import type { CommandBody } from '#shared/domain/application/command.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { StoredApplication, SyncTransaction } from './store.ts'

/** Whom a command is about: the dossier that it brings, else the record's. */
export function personOf(body: CommandBody, stored: StoredApplication | null): string | null {
  const brought = 'dossier' in body ? body.dossier : null
  return (brought ?? stored?.record)?.applicant.identityNumber ?? null
}

/** Locks the person: two lodgings of one person are decided one after the other, each knowing those before it. */
export async function gatherFacts(
  tx: SyncTransaction,
  identityNumber: string | null,
  target: string,
  stored: StoredApplication | null,
): Promise<KnownFacts> {
  if (identityNumber === null) return { person: null, notice: NO_NOTICE, others: [] }
  await tx.lockPerson(identityNumber)
  return {
    others: await tx.lodgedBy(identityNumber, target, stored?.lodgingOrder ?? null),
    person: await tx.personFile(identityNumber),
    notice: await tx.cityNotice(),
  }
}
