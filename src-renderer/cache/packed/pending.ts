// The applications on which acts are shown that the records do not have yet, as the screen shows them. Only these are
// replayed, and only anew where something that bears on them has changed.

import { type ScreenApplication, screenApplications } from '#shared/sync/screen.ts'
import type { CachedState, Subject } from '#shared/sync/ports.ts'

export interface PendingSource {
  readonly around: (subject: Subject) => Promise<CachedState>
  readonly shown: () => Promise<readonly { readonly command: { readonly target: string } }[]>
}

export async function pendingApplications(source: PendingSource): Promise<Map<string, ScreenApplication>> {
  const targets = new Set((await source.shown()).map(({ command }) => command.target))
  if (targets.size === 0) return new Map()
  const state = await source.around({ targets: [...targets], identityNumbers: [] })
  return new Map(
    screenApplications(state).flatMap((each) =>
      targets.has(each.record.id) ? [[each.record.id, each]] : [],
    ),
  )
}
