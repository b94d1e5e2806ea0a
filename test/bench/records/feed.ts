// The district as the server would send it: snapshot pages (contracts/snapshot.ts) as text, and a thousand changes after
// them. Everybody in a benchmark gets these same bytes. `held` is what a store must hold at the end, in three numbers.

import { createHash } from 'node:crypto'
import type { Application } from '#shared/domain/application/application.ts'
import { SNAPSHOT_PAGE } from '#shared/contracts/snapshot.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { added, type Held, NOTHING_HELD } from '../page/held.ts'
import { type DistrictRecord, districtRecords, kindAt } from './district.ts'

export const CHANGES = 1_000

export interface FeedPage {
  readonly kind: DistrictRecord['kind']
  readonly rows: number
  readonly checksum: string
  /** The JSON array of the records. */
  readonly text: Buffer
}

export interface Feed {
  readonly records: number
  readonly bytes: number
  readonly pages: readonly FeedPage[]
  readonly held: Held
  /** Applications that have moved on by a version. */
  readonly changed: readonly Application[]
  readonly heldAfterChanges: Held
}

export function makeFeed(records: number): Feed {
  const make = districtRecords()
  const pages: FeedPage[] = []
  let held = NOTHING_HELD
  for (const kind of ['person', 'application'] as const) {
    const written: Written[] = []
    for (let index = 0; index < records; index += 1) {
      if (kindAt(index) !== kind) continue
      const made = make(index)
      written.push({ id: made.record.id, text: JSON.stringify(made.record) })
      held = added(held, made)
    }
    written.sort((a, b) => (a.id < b.id ? -1 : 1))
    for (let at = 0; at < written.length; at += SNAPSHOT_PAGE) {
      pages.push(pageOf(kind, written.slice(at, at + SNAPSHOT_PAGE)))
    }
  }
  const changed = changesOf(make, records)
  return {
    records,
    bytes: pages.reduce((sum, { text }) => sum + text.length, 0),
    pages,
    held,
    changed,
    heldAfterChanges: { ...held, versions: held.versions + changed.length },
  }
}

interface Written {
  readonly id: string
  readonly text: string
}

function pageOf(kind: DistrictRecord['kind'], page: readonly Written[]): FeedPage {
  const text = Buffer.from(`[${page.map((each) => each.text).join(',')}]`)
  return { kind, rows: page.length, checksum: createHash('sha256').update(text).digest('hex'), text }
}

/** Spread over the whole district, as a month's work is. */
function changesOf(make: (index: number) => DistrictRecord, records: number): Application[] {
  const applications = Math.floor(records / 10) * 6
  const count = Math.min(CHANGES, applications)
  return Array.from({ length: count }, (_, at) => {
    const place = Math.floor((at * applications) / count)
    const made = make(Math.floor(place / 6) * 10 + (place % 6))
    invariant(made.kind === 'application', 'six of ten are applications')
    const { record } = made
    const seen = record.log[0]
    return {
      ...record,
      version: record.version + 1,
      log:
        seen === undefined ? [] : [...record.log, { ...seen, event: 'materialAttached', note: '其他材料' }],
    }
  })
}
