// Applications as the screen shows them, live: the server's state with the unsent acts replayed on it. Single ones only;
// lists ask the index for windows of light rows (application-list.ts).

import { type ScreenApplication, screenApplications } from '#shared/sync/screen.ts'
import { askCache } from './service/cache-client.ts'
import { QUESTIONS } from './service/questions.ts'
import { useCached } from './use-cached.ts'

export type { Delivery, ScreenApplication } from '#shared/sync/screen.ts'

async function read(ids: readonly string[]): Promise<readonly ScreenApplication[]> {
  if (ids.length === 0) return []
  const state = await askCache(QUESTIONS.around, { subject: { targets: [...ids], identityNumbers: [] } })
  return screenApplications(state).filter(({ record }) => ids.includes(record.id))
}

/** Those of the ids that this workstation has; undefined while loading. */
export const useScreenApplications = (ids: readonly string[]): readonly ScreenApplication[] | undefined =>
  useCached(`applications ${ids.join(' ')}`, () => read(ids))

/** Undefined while loading, null where this workstation does not have it. */
export function useScreenApplication(id: string | undefined): ScreenApplication | null | undefined {
  const found = useScreenApplications(id === undefined ? [] : [id])
  return found === undefined ? undefined : (found[0] ?? null)
}
