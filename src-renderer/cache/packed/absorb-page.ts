// A page of the change feed, sorted out: the last word on every record, what has left, and the city's notice.

import type { CityNotice } from '#shared/domain/person/city-notice.ts'
import type { ChangePage } from '#shared/sync/ports.ts'
import { type CachedKind, cachedKindOf, type CachedRecord } from './cached-record.ts'

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
    if (line.kind === 'city-notice') {
      notice = line.record
    } else if (line.kind === 'gone') {
      const kind = cachedKindOf(line.recordKind)
      records.delete(`${kind}/${line.id}`)
      gone.set(`${kind}/${line.id}`, { kind, id: line.id })
    } else {
      const cached = cachedOf(line)
      const key = `${cached.kind}/${cached.record.id}`
      records.set(key, cached)
      gone.delete(key)
    }
  }
  return { records: [...records.values()], gone: [...gone.values()], notice }
}

type RecordLine = Exclude<ChangePage['changes'][number], { kind: 'gone' | 'city-notice' }>

function cachedOf(line: RecordLine): CachedRecord {
  if (line.kind === 'application' || line.kind === 'person') return line
  return { kind: 'case', record: line.record }
}
