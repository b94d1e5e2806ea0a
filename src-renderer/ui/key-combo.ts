// The name of a pressed key combination: `F9`, `Alt+1`, `Mod+K` (Ctrl, or ⌘ on a Mac). Letters and digits go by their
// place on the keyboard, since Alt and an input method change the character. Null while an input method composes.

export interface PressedKey {
  readonly key: string
  readonly code: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly isComposing: boolean
}

/** What browsers report as the key while an input method has it. */
const COMPOSING = 'Process'

export function comboOf(event: PressedKey): string | null {
  if (event.isComposing || event.key === COMPOSING) return null
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(event.code)
  const key = place?.[1] ?? place?.[2] ?? event.key
  const modifiers = [
    event.ctrlKey || event.metaKey ? 'Mod+' : '',
    event.altKey ? 'Alt+' : '',
    event.shiftKey ? 'Shift+' : '',
  ]
  return modifiers.join('') + key
}

/** As the screen writes it: `Ctrl+K`, on a Mac `⌘K`. */
export function comboTitle(combo: string, mac: boolean): string {
  return combo.replace('Mod+', mac ? '⌘' : 'Ctrl+').replace('Alt+', mac ? '⌥' : 'Alt+')
}
