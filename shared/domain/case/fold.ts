// The events of one command on a record: folded one after the other, and however many they are, the version rises by one,
// so that the workstation's optimistic fold and the server's agree.

import { invariant } from '#shared/kernel/invariant.ts'

export function fold<Rec extends { readonly version: number }, Event>(
  apply: (state: Rec | null, event: Event) => Rec,
  state: Rec | null,
  events: readonly Event[],
): Rec {
  const next = events.reduce<Rec | null>(apply, state)
  invariant(next !== null, 'a command without events changes nothing')
  return { ...next, version: (state?.version ?? 0) + 1 }
}
