// 转交事项 as the server holds them: read when the page opens, after every closing, and twice a minute. They are the
// server's alone; offline the last answer stays and the fault says that it may be old.

import { useCallback, useEffect, useState } from 'react'
import type { Fault } from '#shared/contracts/faults.ts'
import type { HandedOverItem } from '#shared/contracts/handed-over.ts'
import { listHandedOver } from './handed-over-client.ts'

const HALF_A_MINUTE = 30_000

export interface HandedOver {
  /** Undefined until the first answer. */
  readonly items: readonly HandedOverItem[] | undefined
  readonly problem: Fault | null
  readonly refresh: () => Promise<void>
}

export function useHandedOver(): HandedOver {
  const [items, setItems] = useState<readonly HandedOverItem[]>()
  const [problem, setProblem] = useState<Fault | null>(null)
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await listHandedOver()
    setProblem(answer.ok ? null : answer.error)
    if (answer.ok) setItems(answer.value)
  }, [])
  useEffect(() => {
    const first = setTimeout(() => void refresh(), 0)
    const timer = setInterval(() => void refresh(), HALF_A_MINUTE)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [refresh])
  return { items, problem, refresh }
}
