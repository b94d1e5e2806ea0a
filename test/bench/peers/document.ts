// A record as the peers store it: its three indexed fields beside it, because not all of them index what lies deeper.

import { z } from 'zod'
import type { FeedRecord, FeedRecords } from '../page/snapshot-lines.ts'

/** A type and no interface, so that it is known to be plain JSON. */
export type PeerDocument = {
  readonly id: string
  readonly kind: FeedRecords['kind']
  readonly identityNumber: string
  readonly state: string
  readonly deadline: string
  readonly record: FeedRecord
}

/** As a store gives them back; looked at no further than that they are objects. */
export const documentsSchema = z.array(
  z.custom<PeerDocument>((value) => typeof value === 'object' && value !== null),
)

interface Indexed extends FeedRecord {
  readonly identityNumber?: string
  readonly applicant?: { readonly identityNumber: string }
  readonly state?: string
  readonly outcome?: { readonly deadline: string | null } | null
}

export const documentOf = (kind: PeerDocument['kind'], record: Indexed): PeerDocument => ({
  id: record.id,
  kind,
  identityNumber: record.applicant?.identityNumber ?? record.identityNumber ?? '',
  state: record.state ?? '',
  deadline: record.outcome?.deadline ?? '',
  record,
})
