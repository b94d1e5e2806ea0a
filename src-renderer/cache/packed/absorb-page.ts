// A page of the change feed, sorted out: the last word on every record, what has left, and the city's notice.

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { ChangePage } from '#shared/sync/ports.ts'
import type { CachedKind, CachedRecord } from './cached-record.ts'

export interface SortedChanges {
  readonly records: readonly CachedRecord[]
  readonly gone: readonly { readonly kind: CachedKind; readonly id: string }[]
  readonly notice: CityNotice | null
}

export function sortChanges(page: Pick<ChangePage, 'changes'>): SortedChanges {
  const records = new Map<string, CachedRecord>()
  const gone = new Map<string, { kind: CachedKind; id: string }>()
  let notice: CityNotice | null = null
  for (const line of page.changes) {
    switch (line.kind) {
      case 'city-notice':
        notice = line.record
        break
      case 'gone': {
        const key = `${line.recordKind}/${line.id}`
        records.delete(key)
        gone.set(key, { kind: line.recordKind, id: line.id })
        break
      }
      case 'application':
      case 'person': {
        const key = `${line.kind}/${line.record.id}`
        records.set(key, line)
        gone.delete(key)
      }
    }
  }
  return { records: [...records.values()], gone: [...gone.values()], notice }
}
