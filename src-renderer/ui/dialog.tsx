// A dialog: the page's keys rest while it is open, its first field has the focus, Esc closes.

import { Modal } from 'antd'
import { type ReactNode, useRef } from 'react'
import { useKeysAtRest } from './key-bindings.ts'
import { focusFirstIn, overlayRoot } from './overlay.ts'
import { SIZE } from './tokens.ts'

interface Props {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly wide?: boolean
  readonly footer: ReactNode
  readonly children: ReactNode
}

export function Dialog({ title, open, onClose, wide = false, footer, children }: Props) {
  const body = useRef<HTMLDivElement>(null)
  useKeysAtRest(open)
  return (
    <Modal
      title={title}
      open={open}
      onCancel={onClose}
      footer={footer}
      width={wide ? SIZE.dialogWide : SIZE.dialog}
      getContainer={overlayRoot}
      destroyOnHidden
      afterOpenChange={(opened) => {
        if (opened) focusFirstIn(body.current)
      }}
    >
      <div ref={body}>{children}</div>
    </Modal>
  )
}
