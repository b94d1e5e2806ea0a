// A dialog: the page's keys rest while it is open, Enter in its fields confirms where the form says so, Esc closes.

import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useKeysAtRest } from './key-bindings.ts'
import { SIZE } from './tokens.ts'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly footer: ReactNode
  readonly children: ReactNode
}

export function Dialog({ title, open, onClose, footer, children }: Props) {
  useKeysAtRest(open)
  return (
    <Modal title={title} open={open} onCancel={onClose} footer={footer} width={SIZE.dialog} destroyOnHidden>
      {children}
    </Modal>
  )
}
