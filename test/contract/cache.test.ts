import 'fake-indexeddb/auto'
import { CacheDatabase } from '../../src-renderer/cache/database.ts'
import { dexieCache } from '../../src-renderer/cache/dexie-cache.ts'
import { CacheData, memoryCache } from '../simulation/workstation/memory-cache.ts'
import { cacheContract } from './cache.suite.ts'

let opened = 0

cacheContract('Dexie', () => {
  opened += 1
  return dexieCache(new CacheDatabase(`contract-${String(opened)}`))
})

cacheContract('memory, of the simulation', () =>
  memoryCache(new CacheData(), (_label, effect) => Promise.resolve().then(effect)),
)
