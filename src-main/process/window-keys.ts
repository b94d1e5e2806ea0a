// Keys that belong to the window and not to the page: its zoom and its full screen. All others reach the page.

export interface KeyPress {
  readonly type: string
  readonly key: string
  readonly control: boolean
  readonly meta: boolean
  readonly alt: boolean
  readonly shift: boolean
}

export type WindowKey = 'larger' | 'smaller' | 'actual-size' | 'full-screen'

const WITH_CONTROL: Readonly<Record<string, WindowKey>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  _: 'smaller',
  '0': 'actual-size',
}

export function windowKey({ type, key, control, meta, alt, shift }: KeyPress): WindowKey | null {
  if (type !== 'keyDown' || meta || alt) return null
  if (key === 'F11') return control || shift ? null : 'full-screen'
  return control ? (WITH_CONTROL[key] ?? null) : null
}

/** Chromium's levels: each is a fifth larger. Beyond these a desk no longer fits, or nobody reads it. */
const SMALLEST = -2
const LARGEST = 5

export function zoomAfter(key: 'larger' | 'smaller' | 'actual-size', level: number): number {
  if (key === 'actual-size') return 0
  return Math.min(LARGEST, Math.max(SMALLEST, level + (key === 'larger' ? 0.5 : -0.5)))
}
