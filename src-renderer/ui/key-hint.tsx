// A key, drawn as a key.

import { comboTitle } from './key-combo.ts'

const MAC = /Mac/.test(navigator.userAgent)

export function KeyHint({ combo }: { readonly combo: string }) {
  return <kbd className="jb-key">{comboTitle(combo, MAC)}</kbd>
}
