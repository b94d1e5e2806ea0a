// The keys that work now. Desks bind theirs while they are shown; F1 and the command palette list exactly these, so the
// help cannot say anything that is not true. While a dialog is open the page's keys rest. Keys are bound in the moment that
// their desk is shown, before it is painted: an effect after painting would lose the key of a quick hand on a busy machine.

import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { comboOf } from './key-combo.ts'

export interface KeyBinding {
  readonly combo: string
  /** What it does, in the staff's words. */
  readonly title: string
  readonly run: () => void
}

export interface BoundKey extends KeyBinding {
  readonly group: string
}

let bound: readonly BoundKey[] = []
let resting = 0
const listeners = new Set<() => void>()

const change = (next: readonly BoundKey[]): void => {
  bound = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export const useBoundKeys = (): readonly BoundKey[] => useSyncExternalStore(subscribe, () => bound)

/** Binds keys while the component is shown. The list of combinations must not change between renders. */
export function useKeyBindings(group: string, bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings)
  useLayoutEffect(() => {
    latest.current = bindings
  })
  const signature = bindings.map(({ combo, title }) => `${combo} ${title}`).join('\n')
  useLayoutEffect(() => {
    const own = latest.current.map(({ combo, title }, index) => ({
      group,
      combo,
      title,
      run: () => latest.current[index]?.run(),
    }))
    change([...bound, ...own])
    return () => {
      change(bound.filter((binding) => !own.includes(binding)))
    }
  }, [group, signature])
}

/** For dialogs: the page's own keys rest while `active`. */
export function useKeysAtRest(active: boolean): void {
  useLayoutEffect(() => {
    if (!active) return undefined
    resting += 1
    return () => {
      resting -= 1
    }
  }, [active])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="combobox"]') !== null)

/** Installed once, by the frame. */
export function useKeyListener(): void {
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const combo = comboOf(event)
      if (combo === null || resting > 0) return
      // A letter alone is a key only where nobody is typing.
      if (combo.length === 1 && isTyping(event.target)) return
      // The latest binding wins: a desk may take over a key of the frame.
      const binding = bound.findLast((candidate) => candidate.combo === combo)
      if (binding === undefined) return
      event.preventDefault()
      // A key held down acts once: a second 受理 would already be the next page's key.
      if (!event.repeat) binding.run()
    }
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', listen)
    }
  }, [])
}
