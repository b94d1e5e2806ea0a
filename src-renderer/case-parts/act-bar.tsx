// What can be done with the record now, each with its key: the keys work exactly while the buttons stand there.

import { Button } from 'antd'
import type { Fault } from '#shared/contracts/faults.ts'
import { FaultLine } from '../ui/fault-line.tsx'
import { type KeyBinding, useKeyBindings } from '../ui/key-bindings.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import './act-bar.css'

export interface Action extends KeyBinding {
  readonly primary?: boolean
  /** Shown and out of reach; its key still says why. */
  readonly barred?: boolean
}

interface Props {
  /** The desk, for the list of keys. */
  readonly group: string
  readonly actions: readonly Action[]
  readonly problem: Fault | null
}

export function ActBar({ group, actions, problem }: Props) {
  useKeyBindings(group, actions)
  return (
    <footer className="jb-act-bar">
      {problem === null ? null : (
        <div className="jb-act-bar-problem">
          <FaultLine fault={problem} />
        </div>
      )}
      {actions.map(({ combo, title, run, primary = false, barred = false }) => (
        <Button key={combo} type={primary ? 'primary' : 'default'} disabled={barred} onClick={run}>
          {title} <KeyHint combo={combo} />
        </Button>
      ))}
    </footer>
  )
}
