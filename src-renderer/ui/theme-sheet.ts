// Turns the tokens into custom properties (`--jb-quiet`, `--jb-size-two`) in one constructed style sheet, which the
// content security policy allows without any inline style.

import { FONT, type Palette, SIZE } from './tokens.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export function customProperties(palette: Palette): string {
  const { scheme, ...colours } = palette
  const declarations = [
    `color-scheme: ${scheme}`,
    ...Object.entries(colours).map(([name, value]) => `--jb-${kebab(name)}: ${value}`),
    ...Object.entries(SIZE).map(([name, value]) => `--jb-size-${kebab(name)}: ${value}px`),
    ...Object.entries(FONT).map(([name, value]) => `--jb-font-${kebab(name)}: ${value}`),
  ]
  return `:root { ${declarations.join('; ')} }`
}

const sheet = new CSSStyleSheet()

export function applyPalette(palette: Palette): void {
  sheet.replaceSync(customProperties(palette))
  if (!document.adoptedStyleSheets.includes(sheet)) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  }
}
