// The hash by which the server knows a command again (SYNC-4): over the JSON as it arrived, keys sorted, so that neither
// the order of keys nor a later release's schema changes it.

import { createHash } from 'node:crypto'

export const canonicalHash = (value: unknown): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(value, (_key, each: unknown) => sorted(each)))
    .digest()

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
