// The records of the cache: whatever the change feed brings that has an id. A page holds records of one kind whose ids
// were made in one month, so that pages fill in the order of time and old ones come to rest.

import type { Application } from '#shared/domain/application/application.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { z } from 'zod'
import { type ApplicationRow, applicationRow } from '../index/application-row.ts'
import { type PersonRow, personRow } from '../index/person-row.ts'

export const CACHED_KINDS = ['application', 'person'] as const
export type CachedKind = (typeof CACHED_KINDS)[number]

export type CachedRecord =
  | { readonly kind: 'application'; readonly record: Application }
  | { readonly kind: 'person'; readonly record: PersonFile }

/** What is held in memory of a record. */
export type CachedRow =
  | { readonly kind: 'application'; readonly row: ApplicationRow }
  | { readonly kind: 'person'; readonly row: PersonRow }

export function rowOf(cached: CachedRecord): CachedRow {
  return cached.kind === 'application'
    ? { kind: 'application', row: applicationRow(cached.record) }
    : { kind: 'person', row: personRow(cached.record) }
}

/**
 * What lies sealed on disk was parsed before this program sealed it, and the seal proves that nobody has touched it
 * since; so its shape is not asked again, which for a district would take seconds at every unlock.
 */
const isSealedObject = (value: unknown): boolean => typeof value === 'object' && value !== null

export const sealedRecordsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('application'), records: z.array(z.custom<Application>(isSealedObject)) }),
  z.object({ kind: z.literal('person'), records: z.array(z.custom<PersonFile>(isSealedObject)) }),
])

export const sealedRowsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('application'), rows: z.array(z.custom<ApplicationRow>(isSealedObject)) }),
  z.object({ kind: z.literal('person'), rows: z.array(z.custom<PersonRow>(isSealedObject)) }),
])

const VERSION_7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7/

/** `2026-11`, UTC; '' where an id does not tell. The same as the server's (contracts/snapshot.ts). */
export function monthOf(id: string): string {
  const time = VERSION_7.exec(id)
  if (time === null) return ''
  const made = new Date(Number.parseInt(`${time[1] ?? ''}${time[2] ?? ''}`, 16))
  return made.toISOString().slice(0, 7)
}
