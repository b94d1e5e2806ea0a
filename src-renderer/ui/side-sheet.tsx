// A record opened beside its list.

import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { overlayRoot } from './overlay.ts'
import { SIZE } from './tokens.ts'

interface Props {
  readonly title: ReactNode
  readonly open: boolean
  readonly onClose: () => void
  readonly footer?: ReactNode
  readonly children: ReactNode
}

export function SideSheet({ title, open, onClose, footer, children }: Props) {
  return (
    <Drawer
      title={title}
      open={open}
      onClose={onClose}
      size={SIZE.drawer}
      footer={footer ?? null}
      getContainer={overlayRoot}
      destroyOnHidden
    >
      {children}
    </Drawer>
  )
}
