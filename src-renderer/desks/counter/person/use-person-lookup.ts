// Fetches the file of someone outside the working set, once for each number that is whole and right (SYNC-18). Offline
// it says so and waits: everything about the person is then 待核, and they can still be taken in.

import { useEffect, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import { lookUpPerson } from '../../../host/person-client.ts'

export type Lookup =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'found' }
  /** The city knows nobody of that number. */
  | { readonly kind: 'nobody' }
  | { readonly kind: 'failed'; readonly fault: Fault }

const IDLE: Lookup = { kind: 'idle' }

/** `wanted` is null while the number is not whole or the file is cached already. */
export function usePersonLookup(wanted: string | null): {
  readonly lookup: Lookup
  readonly retry: () => void
} {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly lookup: Lookup } | null>(null)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (wanted === null) return undefined
    let current = true
    void lookUpPerson(wanted).then((found) => {
      if (!current) return
      const lookup: Lookup = found.ok
        ? { kind: found.value === null ? 'nobody' : 'found' }
        : { kind: 'failed', fault: found.error }
      setAnswer({ of: wanted, lookup })
    })
    return () => {
      current = false
    }
  }, [wanted, attempt])

  const lookup =
    wanted === null ? IDLE : answer?.of === wanted ? answer.lookup : ({ kind: 'asking' } as const)
  return {
    lookup,
    retry: () => {
      setAnswer(null)
      setAttempt(attempt + 1)
    },
  }
}
