// A record opened beside its list.

import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useKeysAtRest } from './key-bindings.ts'
import { SIZE } from './tokens.ts'

interface Props {
  readonly title: ReactNode
  readonly open: boolean
  readonly onClose: () => void
  readonly footer?: ReactNode
  readonly children: ReactNode
}

export function SideSheet({ title, open, onClose, footer, children }: Props) {
  useKeysAtRest(open)
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={SIZE.drawer}
      footer={footer ?? null}
      destroyOnHidden
    >
      {children}
    </Drawer>
  )
}
