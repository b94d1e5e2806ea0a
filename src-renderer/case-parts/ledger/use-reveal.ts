// Name and numbers in plain, for half a minute: each reveal is an act in the record's log. While `held`, that is while
// somebody is on the telephone or compares an account, they stay.

import { useEffect, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'

const SHOWN_FOR = 30_000

export interface Reveal {
  readonly shown: boolean
  /** What the person was told when they asked. */
  readonly refused: Fault | null
  /** Answers whether it is shown. */
  readonly show: () => Promise<boolean>
}

export function useReveal(view: () => Promise<Fault | null>, held: boolean): Reveal {
  const [shown, setShown] = useState(false)
  const [refused, setRefused] = useState<Fault | null>(null)
  useEffect(() => {
    if (!shown || held) return undefined
    const timer = setTimeout(() => {
      setShown(false)
    }, SHOWN_FOR)
    return () => {
      clearTimeout(timer)
    }
  }, [shown, held])
  return {
    shown,
    refused,
    show: async () => {
      if (shown) return true
      const told = await view()
      setRefused(told)
      setShown(told === null)
      return told === null
    },
  }
}
