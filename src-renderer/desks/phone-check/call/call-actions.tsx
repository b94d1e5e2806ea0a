// What can be done with the call now, each with its key: dial, give up, sign, hand on, check, print, go on.

import { Button } from 'antd'
import type { Fault } from '#shared/contracts/faults.ts'
import { FaultLine } from '../../../ui/fault-line.tsx'
import type { KeyBinding } from '../../../ui/key-bindings.ts'
import { useKeyBindings } from '../../../ui/key-bindings.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'

export interface CallAction extends KeyBinding {
  readonly primary?: boolean
}

interface Props {
  readonly actions: readonly CallAction[]
  readonly problem: Fault | null
}

export function CallActions({ actions, problem }: Props) {
  useKeyBindings('抽检核实', actions)
  return (
    <footer className="jb-call-actions">
      {problem === null ? null : (
        <div className="jb-call-problem">
          <FaultLine fault={problem} />
        </div>
      )}
      {actions.map(({ combo, title, run, primary = false }) => (
        <Button key={combo} type={primary ? 'primary' : 'default'} onClick={run}>
          {title} <KeyHint combo={combo} />
        </Button>
      ))}
    </footer>
  )
}
