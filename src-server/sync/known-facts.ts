// What the server knows when it decides: the person's file, the city's notice, and the person's other applications that
// were lodged before this one.

import { applicationSchema } from '#shared/domain/application/application.ts'
import type { CommandBody } from '#shared/domain/application/command.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import { NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { Tx } from '../db/database.ts'
import { lockPerson } from '../db/locks.ts'
import { readCityNotice } from '../people/city-notice.ts'
import { findPersonFile, personKey } from '../people/person-files.ts'
import type { StoredApplication } from './application-store.ts'

/** Whom a command is about: the dossier that it brings, else the record's. */
export function personOf(body: CommandBody, stored: StoredApplication | null): string | null {
  const brought = 'dossier' in body ? body.dossier : null
  return (brought ?? stored?.record)?.applicant.identityNumber ?? null
}

/** Locks the person: two lodgings of one person are decided one after the other, each knowing those before it. */
export async function gatherFacts(
  tx: Tx,
  identityNumber: string | null,
  target: string,
  stored: StoredApplication | null,
): Promise<KnownFacts> {
  if (identityNumber === null) return { person: null, notice: NO_NOTICE, others: [] }
  const key = personKey(identityNumber)
  await lockPerson(tx, key)
  const order = stored?.lodgingOrder ?? null
  const others = await tx
    .selectFrom('application')
    .where('identity_number', '=', key)
    .where('id', '!=', target)
    .where('lodging_order', 'is not', null)
    .$if(order !== null, (query) => query.where('lodging_order', '<', order))
    .orderBy('lodging_order')
    .select('record')
    .execute()
  return {
    person: await findPersonFile(tx, key),
    notice: await readCityNotice(tx),
    others: others.map(({ record }) => applicationSchema.parse(record)),
  }
}
