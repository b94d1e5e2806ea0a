import 'fake-indexeddb/auto'
import { randomUUID } from 'node:crypto'
import { PackedCache } from '../../src-renderer/cache/packed/packed-cache.ts'
import { importKey } from '../../src-renderer/cache/packed/seal.ts'
import { CacheData, memoryCache } from '../simulation/workstation/memory-cache.ts'
import { cacheContract } from './cache.suite.ts'

let opened = 0

const key = await importKey(new Uint8Array(32).fill(7))

cacheContract('packed pages', () => {
  opened += 1
  return new PackedCache({
    name: `packed-${String(opened)}`,
    key,
    timer: () => () => undefined,
    newLife: randomUUID,
  })
})

cacheContract('memory, of the simulation', () =>
  memoryCache(new CacheData(), (_label, effect) => Promise.resolve().then(effect)),
)
