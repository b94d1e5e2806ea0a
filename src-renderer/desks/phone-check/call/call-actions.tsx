// What can be done with the call now, each with its key: dial, give up, sign, hand on, check, print, go on.

import { Button } from 'antd'
import type { KeyBinding } from '../../../ui/key-bindings.ts'
import { useKeyBindings } from '../../../ui/key-bindings.ts'
import { KeyHint } from '../../../ui/key-hint.tsx'

export interface CallAction extends KeyBinding {
  readonly primary?: boolean
}

export function CallActions({ actions }: { readonly actions: readonly CallAction[] }) {
  useKeyBindings('抽检核实', actions)
  return (
    <footer className="jb-call-actions">
      {actions.map(({ combo, title, run, primary = false }) => (
        <Button key={combo} type={primary ? 'primary' : 'default'} onClick={run}>
          {title} <KeyHint combo={combo} />
        </Button>
      ))}
    </footer>
  )
}
