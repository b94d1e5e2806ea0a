// Enter goes on to the next field. It never submits, and it does nothing while an input method composes: for many
// Chinese input methods Enter takes over the letters typed so far.

import type { KeyboardEvent } from 'react'

const FIELDS = 'input:not([type=hidden]):not([type=file]), select, textarea, button[data-enter-stop]'

const usable = (element: HTMLElement): boolean =>
  !element.matches(':disabled') && element.tabIndex >= 0 && element.getClientRects().length > 0

/** Of a radio group only the member that Tab would reach counts. */
function tabbable(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio' || element.name === '') return true
  const group = [
    ...document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(element.name)}"]`),
  ]
  const checked = group.find((member) => member.checked)
  return checked === undefined ? group[0] === element : checked === element
}

export function focusNextField(from: Element, container: Element): void {
  const fields = [...container.querySelectorAll<HTMLElement>(FIELDS)].filter(
    (element) => usable(element) && (element === from || tabbable(element)),
  )
  const sameGroup = (element: HTMLElement): boolean =>
    from instanceof HTMLInputElement &&
    element instanceof HTMLInputElement &&
    from.type === 'radio' &&
    element.type === 'radio' &&
    element.name === from.name
  const next = fields
    .slice(fields.findIndex((element) => element === from) + 1)
    .find((element) => !sameGroup(element))
  next?.focus()
  if (next instanceof HTMLInputElement && next.type === 'text') next.select()
}

/** For the form's container, in the capture phase. */
export function enterMovesOn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (
    event.key !== 'Enter' ||
    event.nativeEvent.isComposing ||
    event.altKey ||
    event.ctrlKey ||
    event.metaKey
  )
    return
  if (!(target instanceof HTMLInputElement)) return
  if (target.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  event.stopPropagation()
  focusNextField(target, event.currentTarget)
}
