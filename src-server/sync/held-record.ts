// The record that a command acts on, of whatever kind, as the server holds it under the record's lock.

import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { CaseRecord } from '#shared/domain/case/cases.ts'
import type { Cause, StoredApplication, SyncTransaction } from './store.ts'

export interface HeldRecord {
  readonly record: CaseRecord | null
  /** The same record with its place among the lodgings, where it is an application. */
  readonly application: StoredApplication | null
  /** The streams in which it has travelled so far. */
  readonly streams: readonly string[]
}

export async function readRecord(tx: SyncTransaction, kind: CaseKind, id: string): Promise<HeldRecord> {
  if (kind === 'application') {
    const application = await tx.application(id)
    const record = application?.record ?? null
    return { record, application, streams: record === null ? [] : [record.unit] }
  }
  const record = await tx.smallCase(id)
  return { record, application: null, streams: record === null ? [] : await tx.streamsOf(id) }
}

export async function storeRecord(
  tx: SyncTransaction,
  held: HeldRecord,
  record: CaseRecord,
  streams: readonly string[],
  cause: Cause,
): Promise<void> {
  if ('kind' in record) await tx.storeSmallCase(record, streams, cause)
  else await tx.storeApplication(held.application, record, cause)
}
