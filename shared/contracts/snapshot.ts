// The first copy of a working set (SYNC-10): `GET /sync/snapshot?of=…&epoch=…&unit=…&city=…&after=…` answers NDJSON.
// First a `start`; then for every page two lines, its `page` and the JSON array of its records; at the end `complete`.
// The copy is pinned to a cursor that was taken before the first page was read: a record may be newer than the cursor,
// never older, and `changes` from that cursor bring it again. Without `after` a copy begins; with the pin and the token
// of the last page that is stored it goes on behind that page.

import { applicationSchema } from '#shared/domain/application/application.ts'
import { CASE_KINDS } from '#shared/domain/case/case-kind.ts'
import { inquirySchema } from '#shared/domain/inquiry/inquiry.ts'
import { institutionHoldSchema } from '#shared/domain/institution-hold/institution-hold.ts'
import { monthSchema } from '#shared/domain/month/month.ts'
import { cityNoticeSchema } from '#shared/domain/person/city-notice.ts'
import { personFileSchema } from '#shared/domain/person/person-file.ts'
import { phoneCheckSchema } from '#shared/domain/phone-check/phone-check.ts'
import { recoupItemSchema } from '#shared/domain/recoup-item/recoup-item.ts'
import { unpaidItemSchema } from '#shared/domain/unpaid-item/unpaid-item.ts'
import { publicationSchema } from '#shared/domain/publication/publication.ts'
import { rulingSchema } from '#shared/domain/ruling/ruling.ts'
import { suspectSchema } from '#shared/domain/suspect/suspect.ts'
import { z } from 'zod'
import { cursorSchema } from './municipal.ts'

/** Records in a page at most. */
export const SNAPSHOT_PAGE = 500

/** In the order in which a copy brings them. */
export const recordKindSchema = z.enum(['city-notice', 'person', ...CASE_KINDS])
export type RecordKind = z.infer<typeof recordKindSchema>

/** Where a copy goes on. To the workstation it is a text that only the server reads. */
const tokenSchema = z.string().max(80)

export const snapshotLineSchema = z.discriminatedUnion('line', [
  z.object({
    line: z.literal('start'),
    /** Where the changes go on after the copy. Not the pin that was sent: what was copied before is void. */
    pin: cursorSchema,
    /** Records of all kinds in the whole copy, for progress (SYNC-13); as of this moment, so nearly. */
    expected: z.int().nonnegative(),
  }),
  z.object({
    line: z.literal('page'),
    kind: recordKindSchema,
    /** Records in the next line, ordered by id. */
    rows: z.int().positive().max(SNAPSHOT_PAGE),
    /** SHA-256 of the next line in UTF-8, without its line feed. */
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
    /** To be stored together with the page. */
    after: tokenSchema,
  }),
  z.object({ line: z.literal('complete') }),
])
export type SnapshotLine = z.infer<typeof snapshotLineSchema>

/** The line behind a `page`, once its kind is known. */
export const copiedRecordsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('city-notice'), records: z.array(cityNoticeSchema) }),
  z.object({ kind: z.literal('person'), records: z.array(personFileSchema) }),
  z.object({ kind: z.literal('publication'), records: z.array(publicationSchema) }),
  z.object({ kind: z.literal('ruling'), records: z.array(rulingSchema) }),
  z.object({ kind: z.literal('suspect'), records: z.array(suspectSchema) }),
  z.object({ kind: z.literal('inquiry'), records: z.array(inquirySchema) }),
  z.object({ kind: z.literal('phone-check'), records: z.array(phoneCheckSchema) }),
  z.object({ kind: z.literal('institution-hold'), records: z.array(institutionHoldSchema) }),
  z.object({ kind: z.literal('month'), records: z.array(monthSchema) }),
  z.object({ kind: z.literal('unpaid-item'), records: z.array(unpaidItemSchema) }),
  z.object({ kind: z.literal('recoup-item'), records: z.array(recoupItemSchema) }),
  z.object({ kind: z.literal('application'), records: z.array(applicationSchema) }),
])
export type CopiedRecords = z.infer<typeof copiedRecordsSchema>

/** How far a copy has come: what the workstation stores with each page, and sends to go on. */
export const copyPlaceSchema = z.object({
  pin: cursorSchema,
  after: tokenSchema,
  /** Records stored so far, and in the whole. */
  copied: z.int().nonnegative(),
  expected: z.int().nonnegative(),
})
export type CopyPlace = z.infer<typeof copyPlaceSchema>
