// The records of the cache: whatever the change feed brings that has an id. A page holds records of one kind whose ids
// were made in one month, so that pages fill in the order of time and old ones come to rest.

import type { Application } from '#shared/domain/application/application.ts'
import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { unreachable } from '#shared/kernel/invariant.ts'
import { z } from 'zod'
import { type ApplicationRow, applicationRow } from '../index/application-row.ts'
import { type PersonRow, personRow } from '../index/person-row.ts'

export const CACHED_KINDS = ['application', 'person', 'case'] as const
export type CachedKind = (typeof CACHED_KINDS)[number]

export type CachedRecord =
  | { readonly kind: 'application'; readonly record: Application }
  | { readonly kind: 'person'; readonly record: PersonFile }
  /** Records of the small kinds: few, so their row is the record itself. */
  | { readonly kind: 'case'; readonly record: SmallCase }

/** What is held in memory of a record. */
export type CachedRow =
  | { readonly kind: 'application'; readonly row: ApplicationRow }
  | { readonly kind: 'person'; readonly row: PersonRow }
  | { readonly kind: 'case'; readonly row: SmallCase }

export function rowOf(cached: CachedRecord): CachedRow {
  switch (cached.kind) {
    case 'application':
      return { kind: 'application', row: applicationRow(cached.record) }
    case 'person':
      return { kind: 'person', row: personRow(cached.record) }
    case 'case':
      return { kind: 'case', row: cached.record }
    default:
      return unreachable(cached)
  }
}

/** Where a record of the feed is kept. */
export const cachedKindOf = (kind: CaseKind | 'person'): CachedKind =>
  kind === 'application' || kind === 'person' ? kind : 'case'

/**
 * What lies sealed on disk was parsed before this program sealed it, and the seal proves that nobody has touched it
 * since; so its shape is not asked again, which for a district would take seconds at every unlock.
 */
const isSealedObject = (value: unknown): boolean => typeof value === 'object' && value !== null

export const sealedRecordsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('application'), records: z.array(z.custom<Application>(isSealedObject)) }),
  z.object({ kind: z.literal('person'), records: z.array(z.custom<PersonFile>(isSealedObject)) }),
  z.object({ kind: z.literal('case'), records: z.array(z.custom<SmallCase>(isSealedObject)) }),
])

export const sealedRowsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('application'), rows: z.array(z.custom<ApplicationRow>(isSealedObject)) }),
  z.object({ kind: z.literal('person'), rows: z.array(z.custom<PersonRow>(isSealedObject)) }),
  z.object({ kind: z.literal('case'), rows: z.array(z.custom<SmallCase>(isSealedObject)) }),
])

const VERSION_7 = /^([0-9a-f]{8})-([0-9a-f]{4})-7/

/** `2026-11`, UTC; '' where an id does not tell. The same as the server's (contracts/snapshot.ts). */
export function monthOf(id: string): string {
  const time = VERSION_7.exec(id)
  if (time === null) return ''
  const made = new Date(Number.parseInt(`${time[1] ?? ''}${time[2] ?? ''}`, 16))
  return made.toISOString().slice(0, 7)
}
