// What the server knows when it decides: the person's file, the city's notice, and the person's other applications, apart
// by whether they were lodged before this one.

import type { CommandBody } from '#shared/domain/case/command.ts'
import type { OwnApplications } from '#shared/domain/application/counted-history.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { Member } from '#shared/domain/case/use-case.ts'
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
    ...inOrder(await tx.lodgedBy(identityNumber, target), stored?.lodgingOrder ?? null),
    person: await tx.personFile(identityNumber),
    notice: await tx.cityNotice(),
    heldInstitutions: await tx.heldInstitutions(),
    certificatePaid: leadsToMoney(stored) && (await tx.certificatePaid(target)),
  }
}

/** Before it is lodged no command leads to money. */
const leadsToMoney = (stored: StoredApplication | null): boolean =>
  stored !== null && (LODGED.has(stored.record.state) || stored.record.generated !== null)
const LODGED: ReadonlySet<string> = new Set(['accepted', 'pending-facts'])

/** Apart by the server's order; `place` null: the one that is decided has none yet, and all came before it. */
export function inOrder(lodged: readonly StoredApplication[], place: number | null): OwnApplications {
  const isLater = ({ lodgingOrder }: StoredApplication): boolean =>
    place !== null && lodgingOrder !== null && lodgingOrder > place
  return {
    others: lodged.filter((each) => !isLater(each)).map(({ record }) => record),
    later: lodged.filter(isLater).map(({ record }) => record),
  }
}

/** An application that another record acts on, as stored, with the facts about its applicant. */
export interface StoredMember extends Member {
  readonly stored: StoredApplication
}

/** Locks in the order of the ids, so that two commands that name the same applications do not wait for each other. */
export async function gatherMembers(tx: SyncTransaction, ids: readonly string[]): Promise<StoredMember[]> {
  const held: StoredApplication[] = []
  for (const id of [...new Set(ids)].sort()) {
    await tx.lockRecord(id)
    const stored = await tx.application(id)
    if (stored !== null) held.push(stored)
  }
  const byPerson = held.toSorted((a, b) =>
    a.record.applicant.identityNumber < b.record.applicant.identityNumber ? -1 : 1,
  )
  const members: StoredMember[] = []
  for (const stored of byPerson) {
    const { record } = stored
    const known = await gatherFacts(tx, record.applicant.identityNumber, record.id, stored)
    members.push({ stored, application: record, known })
  }
  return members
}
