// The records on which acts were done, of any kind, live: as the server last told them, and as the screen shows them with
// the unsent acts on top.

import type { CaseRecord } from '#shared/domain/case/cases.ts'
import { screenCases } from '#shared/sync/screen.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

export interface RecordOfActs {
  /** Null where the server has none, or where it is not this unit's. */
  readonly server: CaseRecord | null
  readonly screen: CaseRecord | null
}

export type RecordsOfActs = ReadonlyMap<string, RecordOfActs>

async function read(ids: readonly string[]): Promise<RecordsOfActs> {
  if (ids.length === 0) return new Map()
  const state = await askCache(QUESTIONS.around, { subject: { targets: [...ids], identityNumbers: [] } })
  const screen = screenCases(state)
  const held = new Map<string, CaseRecord>(
    [...state.applications, ...state.cases].map((record) => [record.id, record]),
  )
  return new Map(
    ids.map((id) => [id, { server: held.get(id) ?? null, screen: screen.get(id)?.record ?? null }]),
  )
}

/** Undefined while loading. */
export function useRecordsOfActs(targets: readonly string[]): RecordsOfActs | undefined {
  const ids = [...new Set(targets)].sort()
  return useCached(`records of acts ${ids.join(' ')}`, () => read(ids))
}
