import { describe, expect, it } from 'vitest'
import { comboOf, comboTitle, type PressedKey } from './key-combo.ts'

const pressed = (change: Partial<PressedKey>): PressedKey => ({
  key: '',
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  ...change,
})

describe('key combinations', () => {
  it('go by the key’s place, since Alt and input methods change the character', () => {
    expect(comboOf(pressed({ key: '†', code: 'KeyT', altKey: true }))).toBe('Alt+T')
    expect(comboOf(pressed({ key: '1', code: 'Digit1', altKey: true }))).toBe('Alt+1')
    expect(comboOf(pressed({ key: 'F9', code: 'F9' }))).toBe('F9')
  })

  it('read Ctrl and ⌘ as one', () => {
    expect(comboOf(pressed({ key: 'k', code: 'KeyK', ctrlKey: true }))).toBe('Mod+K')
    expect(comboOf(pressed({ key: 'k', code: 'KeyK', metaKey: true }))).toBe('Mod+K')
    expect(comboTitle('Mod+K', false)).toBe('Ctrl+K')
    expect(comboTitle('Mod+K', true)).toBe('⌘K')
  })

  it('are nothing while an input method composes', () => {
    expect(comboOf(pressed({ key: 'F9', code: 'F9', isComposing: true }))).toBeNull()
    expect(comboOf(pressed({ key: 'Process', code: 'KeyA' }))).toBeNull()
  })
})
