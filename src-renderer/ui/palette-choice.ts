// Which palette is shown: the system's wish (dark, more contrast) unless the person has chosen one on this machine.

import { useEffect, useState } from 'react'
import { applyPalette } from './theme-sheet.ts'
import { type Palette, type PaletteName, PALETTES } from './tokens.ts'

const STORED = 'jibu-palette'
const CHANGED = 'jibu-palette-changed'
const DARK = '(prefers-color-scheme: dark)'
const CONTRAST = '(prefers-contrast: more)'

const isName = (text: string | null): text is PaletteName => text !== null && Object.hasOwn(PALETTES, text)

function paletteName(): PaletteName {
  const chosen = localStorage.getItem(STORED)
  if (isName(chosen)) return chosen
  if (matchMedia(CONTRAST).matches) return 'contrast'
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Null goes back to the system's wish. */
export function choosePalette(name: PaletteName | null): void {
  if (name === null) localStorage.removeItem(STORED)
  else localStorage.setItem(STORED, name)
  window.dispatchEvent(new Event(CHANGED))
}

export function usePalette(): Palette {
  const [name, setName] = useState(paletteName)
  useEffect(() => {
    const refresh = (): void => {
      setName(paletteName())
    }
    const queries = [matchMedia(DARK), matchMedia(CONTRAST)]
    for (const query of queries) query.addEventListener('change', refresh)
    window.addEventListener(CHANGED, refresh)
    return () => {
      for (const query of queries) query.removeEventListener('change', refresh)
      window.removeEventListener(CHANGED, refresh)
    }
  }, [])
  useEffect(() => {
    applyPalette(PALETTES[name])
  }, [name])
  return PALETTES[name]
}
