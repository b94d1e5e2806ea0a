import { describe, expect, it } from 'vitest'
import { windowKey, zoomAfter } from './window-keys.ts'

const press = { type: 'keyDown', key: '', control: false, meta: false, alt: false, shift: false }

describe('the keys of the window', () => {
  it.each([
    [{ key: '=', control: true }, 'larger'],
    [{ key: '+', control: true, shift: true }, 'larger'],
    [{ key: '-', control: true }, 'smaller'],
    [{ key: '0', control: true }, 'actual-size'],
    [{ key: 'F11' }, 'full-screen'],
    [{ key: '=' }, null],
    [{ key: 'k', control: true }, null],
    [{ key: 'r', control: true }, null],
    [{ key: 'F5' }, null],
    [{ key: '=', control: true, alt: true }, null],
    [{ key: 'F11', type: 'keyUp' }, null],
  ])('%j means %s', (key, meaning) => {
    expect(windowKey({ ...press, ...key })).toBe(meaning)
  })

  it('zoom within what a desk can bear', () => {
    expect(zoomAfter('larger', 0)).toBe(0.5)
    expect(zoomAfter('larger', 5)).toBe(5)
    expect(zoomAfter('smaller', -2)).toBe(-2)
    expect(zoomAfter('actual-size', 3.5)).toBe(0)
  })
})
