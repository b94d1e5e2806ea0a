// Where dialogs and sheets are put, and where their focus begins. Inside #app rather than the body: for the body antd
// writes a style element without a nonce (its scroll lock), which the content security policy refuses; our page does not
// scroll, so nothing is missing.

export const overlayRoot = (): HTMLElement => document.getElementById('app') ?? document.body

const FIRST = [
  '[data-first-focus]',
  'input:not([type=hidden]), textarea',
  '.ant-modal-footer button',
  'button',
]

/** The marked control, else the first field, else the first button of the foot, which cancels. */
export function focusFirstIn(body: HTMLElement | null): void {
  const dialog = body?.closest<HTMLElement>('[role=dialog]')
  for (const selector of FIRST) {
    const control = dialog?.querySelector<HTMLElement>(selector)
    if (control == null) continue
    control.focus()
    return
  }
}
