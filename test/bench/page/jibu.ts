// Jibu's own cache as the product uses it in its worker: the engine's first copy over the product's reader of pages, each
// checked against its sum and its schema, its rows with their pinyin taken into memory, sealed, and stored with the place
// of the copy in one transaction. The benchmark's server stands in the host's place.

import '../../../src-renderer/zod-without-eval.ts'
import { START } from '#shared/contracts/municipal.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import { ok } from '#shared/kernel/result.ts'
import { firstCopy } from '#shared/sync/first-copy.ts'
import { CacheDisk } from '../../../src-renderer/cache/packed/cache-disk.ts'
import { PackedCache } from '../../../src-renderer/cache/packed/packed-cache.ts'
import { RecordReader } from '../../../src-renderer/cache/packed/record-reader.ts'
import { importKey, sealWith } from '../../../src-renderer/cache/packed/seal.ts'
import { timer } from '../../../src-renderer/sync/timer.ts'
import { municipalServer } from '../../../src-renderer/sync/host-ports.ts'
import { cacheService } from '../../../src-renderer/cache/service/cache-service.ts'
import { now } from '../../../src-renderer/clock/page-clock.ts'
import { compete, type Keystrokes } from './contestant.ts'
import { added, type Held, NOTHING_HELD } from './held.ts'

const NAME = 'district'
/** People searched for; each is typed in four ways, letter by letter. */
const SEARCHED = 25
/** The same key in every life of the profile, as the host hands it out. */
const key = await importKey(new Uint8Array(32).fill(7))
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
const service = cacheService(cache, now)
const nothing = () => Promise.resolve(ok(null))
const ports = {
  cache,
  municipal: municipalServer,
  journal: {
    unsettled: () => Promise.resolve(ok({ entries: [], epoch: null })),
    settle: nothing,
    enterEpoch: nothing,
    handedOver: nothing,
    noteDurable: nothing,
  },
  files: { deliver: () => Promise.resolve(ok({ waiting: 0 })) },
}

async function copy(): Promise<void> {
  const copied = await firstCopy(ports, START)
  invariant(copied.ok, 'the copy is whole')
}

async function change(): Promise<void> {
  const from = await cache.cursor()
  const page = await municipalServer.pull(from)
  invariant(page.ok, 'the changes came')
  await cache.store(page.value, from)
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

/** Names, initials, ends of identity numbers and certificate numbers of people all over the district, as they are typed. */
async function search(): Promise<Keystrokes> {
  await cache.cursor()
  const rows = [...(cache.memory?.catalogue.applications.values() ?? [])]
  const sample = rows.filter((_row, at) => at % Math.ceil(rows.length / SEARCHED) === 0)
  const typed = {
    name: sample.map(({ name }) => name),
    initials: sample.map(({ sounds }) => sounds.split(' ')[1] ?? sounds),
    identityTail: sample.map(({ identityNumber }) => identityNumber.slice(-6)),
    certificate: sample.map(({ certificateNumber }) => certificateNumber),
  }
  const keystrokes: Record<string, number[]> = {}
  for (const [what, texts] of Object.entries(typed)) {
    keystrokes[what] = []
    for (const text of texts) {
      for (let length = 1; length <= text.length; length += 1) {
        const started = performance.now()
        await service.answers.search({ text: text.slice(0, length) })
        keystrokes[what].push(performance.now() - started)
      }
    }
  }
  return keystrokes
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
  search: async () => ({ keystrokes: await search() }),
})
