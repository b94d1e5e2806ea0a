// The day on the desks, by the page's clock.

import { useEffect, useState } from 'react'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import type { PlainDate } from '#shared/kernel/plain-date.ts'
import { now } from '../clock/page-clock.ts'

export { now }

const HALF_A_MINUTE = 30_000

/** Today in Shanghai; changes by itself at midnight, so that a desk left open does not lodge under yesterday. */
export function useToday(): PlainDate {
  const [today, setToday] = useState(() => shanghaiDate(now()))
  useEffect(() => {
    const timer = setInterval(() => {
      setToday(shanghaiDate(now()))
    }, HALF_A_MINUTE)
    return () => {
      clearInterval(timer)
    }
  }, [])
  return today
}
