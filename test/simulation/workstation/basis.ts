// What had made the record that a person has before them: commands and jobs that the cache holds, and their own acts that
// the screen shows on top.

import type { CachedState } from '#shared/sync/ports.ts'
import type { World } from '../world.ts'
import type { Workstation } from './workstation.ts'

export function basisOf(
  { caches }: World,
  at: Workstation,
  target: string,
  cached: CachedState,
): ReadonlySet<string> {
  const pending = cached.shown.filter(({ command }) => command.target === target)
  return new Set([...caches.made(at, target), ...pending.map(({ command }) => command.id)])
}
