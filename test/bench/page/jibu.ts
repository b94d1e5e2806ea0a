// Jibu's own cache as the product uses it in its worker: every page checked against its sum and its schema, its rows
// with their pinyin taken into memory, sealed and stored with the place of the copy in one transaction.

import '../../../src-renderer/zod-without-eval.ts'
import { changeLineSchema, type ChangeLine } from '#shared/contracts/municipal.ts'
import { copiedRecordsSchema, snapshotLineSchema } from '#shared/contracts/snapshot.ts'
import type { CopyPlace, SnapshotLine } from '#shared/contracts/snapshot.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { CacheDisk } from '../../../src-renderer/cache/packed/cache-disk.ts'
import { PackedCache } from '../../../src-renderer/cache/packed/packed-cache.ts'
import { RecordReader } from '../../../src-renderer/cache/packed/record-reader.ts'
import { importKey, sealWith } from '../../../src-renderer/cache/packed/seal.ts'
import { compete } from './contestant.ts'
import { added, type Held, NOTHING_HELD } from './held.ts'
import { linesOf } from './snapshot-lines.ts'

const NAME = 'district'
/** The same key in every life of the profile, as the host hands it out. */
const key = await importKey(new Uint8Array(32).fill(7))
const timer = (milliseconds: number, then: () => void) => {
  const waiting = setTimeout(then, milliseconds)
  return () => {
    clearTimeout(waiting)
  }
}
/** When rows came in first, since the page began. */
const seen: { rows: number | null } = { rows: null }
const cache = new PackedCache({
  name: NAME,
  key,
  timer,
  newLife: () => crypto.randomUUID(),
  changed: () => {
    seen.rows ??= performance.now()
  },
})

async function copy(): Promise<void> {
  let place: CopyPlace | null = null
  let pin: { cursor: CopyPlace['pin']; expected: number } | null = null
  let page: Extract<SnapshotLine, { line: 'page' }> | null = null
  for await (const text of linesOf('/sync/snapshot')) {
    if (page !== null && pin !== null) {
      invariant((await sha256(text)) === page.checksum, 'the page arrived whole')
      const records: unknown = JSON.parse(text)
      const copied = copiedRecordsSchema.parse({ kind: page.kind, records })
      const next: CopyPlace = {
        pin: pin.cursor,
        after: page.after,
        copied: (place?.copied ?? 0) + copied.records.length,
        expected: pin.expected,
      }
      await cache.storeCopied(copied, next, place)
      place = next
      page = null
      continue
    }
    const line = snapshotLineSchema.parse(JSON.parse(text))
    if (line.line === 'start') pin = { cursor: line.pin, expected: line.expected }
    if (line.line === 'page') page = line
  }
  if (place !== null) await cache.endCopy(place)
}

async function sha256(text: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function change(): Promise<void> {
  const changes: Exclude<ChangeLine, { kind: 'end' }>[] = []
  for await (const text of linesOf('/sync/changes')) {
    const line = changeLineSchema.parse(JSON.parse(text))
    if (line.kind === 'end') await cache.store({ ...line, changes }, await cache.cursor())
    else changes.push(line)
  }
}

async function held(): Promise<Held> {
  await cache.cursor()
  const { memory } = cache
  invariant(memory !== null, 'the cache is open')
  const reader = new RecordReader(new CacheDisk(NAME, timer), sealWith(key))
  let all = NOTHING_HELD
  for (const page of memory.catalogue.pages.keys()) {
    for (const [id, each] of await reader.page(memory.catalogue, page)) {
      if (memory.catalogue.pageOf(each.kind, id) === page) all = added(all, each)
    }
  }
  return all
}

compete({
  copy,
  open: async () => {
    const begun = performance.now()
    await cache.cursor()
    return { firstRows: (seen.rows ?? begun) - begun }
  },
  held,
  change,
})
