// Reads at once, for up to 500 applications, what a single command reads one by one (sync/known-facts.ts): the records
// under their locks, their people, and the people's other applications, in the server's order.

import { sql } from 'kysely'
import { type Application, applicationSchema } from '#shared/domain/application/application.ts'
import type { KnownFacts } from '#shared/domain/application/facts.ts'
import type { Tx } from '../../db/database.ts'
import { lockPeople } from '../../db/locks.ts'
import { readCityNotice } from '../../people/city-notice.ts'
import { findPersonFiles } from '../../people/person-files.ts'
import { inOrder } from '../../sync/known-facts.ts'
import { readTwicePaid } from '../../sync/postgres/application-rows.ts'
import { readHeldInstitutions } from '../../sync/postgres/held-institutions.ts'

interface Row {
  readonly id: string
  readonly person: string
  readonly order: number | null
  readonly record: unknown
}

export interface BulkFacts {
  readonly application: Application
  readonly known: KnownFacts
}

/** Keyed by application id; locks are taken in one order: records by id, then people by number. */
export async function gatherBulk(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, BulkFacts>> {
  const columns = ['id', 'identity_number as person', 'lodging_order as order', 'record'] as const
  const rows: Row[] = await tx
    .selectFrom('application')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('id')
    .select(columns)
    .forUpdate()
    .execute()
  const keys = [...new Set(rows.map(({ person }) => person))].sort()
  await lockPeople(tx, keys)
  const lodged: Row[] = await tx
    .selectFrom('application')
    .where('identity_number', '=', sql<string>`any(${keys})`)
    .where('lodging_order', 'is not', null)
    .orderBy('lodging_order')
    .select(columns)
    .execute()
  const files = await findPersonFiles(tx, keys)
  const twice = await readTwicePaid(tx, ids)
  const shared = { notice: await readCityNotice(tx), heldInstitutions: await readHeldInstitutions(tx) }
  const byPerson = new Map<string, Row[]>(keys.map((key) => [key, []]))
  for (const row of lodged) byPerson.get(row.person)?.push(row)
  return new Map(
    rows.map((row) => {
      const lodgedBy = (byPerson.get(row.person) ?? [])
        .filter(({ id }) => id !== row.id)
        .map(({ record, order }) => ({ record: applicationSchema.parse(record), lodgingOrder: order }))
      const known = {
        ...{ ...shared, certificatePaid: twice.has(row.id) },
        ...{ person: files.get(row.person) ?? null, ...inOrder(lodgedBy, row.order) },
      }
      return [row.id, { application: applicationSchema.parse(row.record), known }]
    }),
  )
}
