// A fault, in the catalogue's sentence with its code, at the place where it happened.

import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { describeFault, type Fault } from '#shared/contracts/faults.ts'

interface Props {
  readonly fault: Fault | null
  /** `calm` for what needs no act, such as an unreachable server. */
  readonly tone?: 'error' | 'calm'
  readonly action?: ReactNode
}

export function FaultLine({ fault, tone = 'error', action }: Props) {
  if (fault === null) return null
  return (
    <Alert
      role="alert"
      type={tone === 'error' ? 'error' : 'warning'}
      title={describeFault(fault)}
      action={action}
      showIcon
    />
  )
}
