// An answer of the municipal server on the screen: asked when the key changes and again on wish. Offline the last answer
// stays and the fault says why it may be old.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { Result } from '#shared/kernel/result.ts'

export interface Asked<T> {
  /** Undefined until the first answer to this key. */
  readonly answer: T | undefined
  readonly problem: Fault | null
  readonly refresh: () => void
}

/** `ask` depends on nothing but what the key says. */
export function useAsked<T>(key: string, ask: () => Promise<Result<T, Fault>>): Asked<T> {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  const [got, setGot] = useState<{ readonly key: string; readonly answer: T } | null>(null)
  const [problem, setProblem] = useState<{ readonly key: string; readonly fault: Fault } | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    let wanted = true
    void latest.current().then((result) => {
      if (!wanted) return
      if (result.ok) setGot({ key, answer: result.value })
      setProblem(result.ok ? null : { key, fault: result.error })
    })
    return () => {
      wanted = false
    }
  }, [key, turn])
  const refresh = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  return {
    answer: got?.key === key ? got.answer : undefined,
    problem: problem?.key === key ? problem.fault : null,
    refresh,
  }
}
