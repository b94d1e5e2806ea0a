import { describe, expect, it } from 'vitest'
import { type Display, keepPlace, placeWindow } from './window-place.ts'

const display = (width: number, height: number, x = 0): Display => ({
  bounds: { x, y: 0, width, height },
  workArea: { x, y: 0, width, height: height - 40 },
})
const COUNTER = display(1366, 768)
const SECOND = display(1920, 1080, 1366)

describe('the place of the window', () => {
  it('is the whole work area at first, so that the task bar of 1366 × 768 hides nothing', () => {
    expect(placeWindow(null, [COUNTER])).toEqual({ frame: COUNTER.workArea, maximised: true })
  })

  it('is kept for each display', () => {
    const small = { x: 40, y: 20, width: 1100, height: 650 }
    const large = { x: 1500, y: 100, width: 1600, height: 900 }
    const once = keepPlace(null, COUNTER, { frame: small, maximised: false })
    const twice = keepPlace(once, SECOND, { frame: large, maximised: true })
    expect(placeWindow(twice, [COUNTER, SECOND])).toEqual({ frame: large, maximised: true })
    // The second display is unplugged.
    expect(placeWindow(twice, [COUNTER])).toEqual({ frame: small, maximised: false })
  })

  it('is never outside of what the display shows', () => {
    const lost = keepPlace(null, COUNTER, {
      frame: { x: 900, y: -300, width: 1600, height: 700 },
      maximised: false,
    })
    expect(placeWindow(lost, [COUNTER]).frame).toEqual({ x: 0, y: 0, width: 1366, height: 700 })
  })
})
