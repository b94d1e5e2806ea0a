// F1: the keys that work right now, by group.

import { Fragment } from 'react'
import { useBoundKeys } from '../ui/key-bindings.ts'
import { Dialog } from '../ui/dialog.tsx'
import { KeyHint } from '../ui/key-hint.tsx'

/** Keys that are the fields' own and never bound. */
const FIELD_KEYS = [
  { combo: 'Enter', title: '到下一栏' },
  { combo: 'Shift+Tab', title: '回上一栏' },
  { combo: '1 … 9', title: '选择带编号的选项' },
  { combo: 'Esc', title: '关闭窗口' },
]

interface Props {
  readonly open: boolean
  readonly onClose: () => void
}

export function KeyHelp({ open, onClose }: Props) {
  const keys = useBoundKeys()
  const groups = [...new Set(keys.map(({ group }) => group))]
  return (
    <Dialog title="按键说明" open={open} onClose={onClose} footer={null}>
      <div className="jb-keys">
        {groups.map((group) => (
          <KeyGroup key={group} title={group} keys={keys.filter((key) => key.group === group)} />
        ))}
        <KeyGroup title="填写" keys={FIELD_KEYS} />
      </div>
    </Dialog>
  )
}

interface GroupProps {
  readonly title: string
  readonly keys: readonly { readonly combo: string; readonly title: string }[]
}

function KeyGroup({ title, keys }: GroupProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className="jb-pairs">
        {keys.map((key) => (
          <Fragment key={key.combo + key.title}>
            <dt>
              <KeyHint combo={key.combo} />
            </dt>
            <dd>{key.title}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
