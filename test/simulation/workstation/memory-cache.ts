// The cache in memory, for tests and the simulation: the rules of shared/sync/absorption.ts with whole transactions.

import type { CaseKind } from '#shared/domain/case/case-kind.ts'
import type { SmallCase } from '#shared/domain/case/cases.ts'
import { START, type Cursor } from '#shared/contracts/municipal.ts'
import type { CopiedRecords, CopyPlace } from '#shared/contracts/snapshot.ts'
import type { JournalEntry } from '#shared/contracts/host.ts'
import type { Application } from '#shared/domain/application/application.ts'
import { type CityNotice, NO_NOTICE } from '#shared/domain/person/city-notice.ts'
import type { PersonFile } from '#shared/domain/person/person-file.ts'
import { absorbedBy, isSame, remember, shownAfter, withoutApplied } from '#shared/sync/absorption.ts'
import type { CachedState, CachePort, ChangePage } from '#shared/sync/ports.ts'

/** What lies in the browser's profile. */
export class CacheData {
  cursor: Cursor = START
  copy: CopyPlace | null = null
  notice: CityNotice = NO_NOTICE
  absorbed: readonly string[] = []
  readonly applications = new Map<string, Application>()
  readonly people = new Map<string, PersonFile>()
  readonly cases = new Map<string, SmallCase>()
  readonly shown = new Map<string, JournalEntry>()

  wipe(): void {
    this.cursor = START
    this.copy = null
    this.notice = NO_NOTICE
    this.absorbed = []
    this.applications.clear()
    this.cases.clear()
    this.people.clear()
    this.shown.clear()
  }

  state(): CachedState {
    const shown = [...this.shown.values()].sort((a, b) => a.command.deviceSeq - b.command.deviceSeq)
    return {
      applications: [...this.applications.values()],
      cases: [...this.cases.values()],
      people: [...this.people.values()],
      notice: this.notice,
      shown,
    }
  }
}

/** Runs one transaction as a whole; the simulation kills the page before or after it. */
export type Transact = <T>(label: string, effect: () => T) => Promise<T>

export const memoryCache = (data: CacheData, transact: Transact): CachePort => ({
  cursor: () => transact('cursor', () => data.cursor),
  around: () => transact('around', () => data.state()),
  shown: () => transact('shown', () => data.state().shown),
  show: (entries) =>
    transact('show', () => {
      for (const entry of entries) {
        const row = shownAfter(data.shown.get(entry.command.id), entry, data.absorbed)
        if (row !== null) data.shown.set(entry.command.id, row)
      }
    }),
  store: (page, from) =>
    transact('store', () => {
      if (isSame(data.cursor, from)) storePage(data, page)
    }),
  copyPlace: () => transact('copyPlace', () => data.copy),
  storeCopied: (copied, place, from) =>
    transact('storeCopied', () => {
      if (from === null || data.copy?.after === from.after) storeCopied(data, copied, place, from === null)
      return data.copy?.after === place.after
    }),
  endCopy: (place) =>
    transact('endCopy', () => {
      if (data.copy?.after !== place.after) return
      storePage(data, { changes: [], cursor: place.pin, more: true, reset: false })
    }),
})

function storeCopied(data: CacheData, copied: CopiedRecords, place: CopyPlace, begins: boolean): void {
  if (begins) {
    data.applications.clear()
    data.cases.clear()
    data.people.clear()
  }
  if (copied.kind === 'application')
    for (const record of copied.records) data.applications.set(record.id, record)
  else if (copied.kind === 'person') for (const record of copied.records) data.people.set(record.id, record)
  else if (copied.kind === 'city-notice') data.notice = copied.records[0] ?? data.notice
  else for (const record of copied.records) data.cases.set(record.id, record)
  data.copy = place
}

function storePage(data: CacheData, page: ChangePage): void {
  if (page.reset) {
    data.applications.clear()
    data.cases.clear()
    data.people.clear()
    for (const [id, entry] of data.shown) data.shown.set(id, withoutApplied(entry))
  }
  for (const line of page.changes) {
    if (line.kind === 'application') data.applications.set(line.record.id, line.record)
    else if (line.kind === 'person') data.people.set(line.record.id, line.record)
    else if (line.kind === 'city-notice') data.notice = line.record
    else if (line.kind === 'gone') tableOf(data, line.recordKind).delete(line.id)
    else data.cases.set(line.record.id, line.record)
  }
  data.cursor = page.cursor
  data.copy = null
  const absorbed = absorbedBy(page.cursor, [...data.shown.values()])
  data.absorbed = remember(page.reset ? [] : data.absorbed, absorbed)
  for (const id of absorbed) data.shown.delete(id)
}

function tableOf(data: CacheData, kind: CaseKind | 'person'): Map<string, unknown> {
  if (kind === 'application') return data.applications
  return kind === 'person' ? data.people : data.cases
}
