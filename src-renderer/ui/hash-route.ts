// The page's own addresses: `#/counter`, `#/papers/receipt/<application id>`. Nothing personal ever stands in one.

import { useSyncExternalStore } from 'react'

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => {
    window.removeEventListener('hashchange', changed)
  }
}

/** `#/counter/list` → `['counter', 'list']`. */
export const routeParts = (hash: string): readonly string[] =>
  hash
    .replace(/^#\/?/, '')
    .split('/')
    .filter((part) => part !== '')

/** The parts of the current address. */
export function useRoute(): readonly string[] {
  return routeParts(useSyncExternalStore(subscribe, () => window.location.hash))
}

export function goTo(...parts: readonly string[]): void {
  window.location.hash = `#/${parts.join('/')}`
}
