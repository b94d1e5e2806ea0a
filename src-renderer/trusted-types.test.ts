import { describe, expect, it, vi } from 'vitest'
import { refuseForeignScript, refuseMarkup } from './trusted-types.ts'

describe('the default Trusted Types policy', () => {
  it('refuses markup in a string and lets plain text pass', () => {
    expect(refuseMarkup('张三')).toBe('张三')
    expect(() => refuseMarkup('<img onerror=alert(1)>')).toThrow()
  })

  it('loads workers from the page’s own origin only', () => {
    vi.stubGlobal('window', { location: new URL('http://127.0.0.1:8780/#/counter') })
    expect(refuseForeignScript('/assets/worker.js')).toBe('/assets/worker.js')
    expect(() => refuseForeignScript('https://elsewhere.example/worker.js')).toThrow()
    expect(() => refuseForeignScript('data:text/javascript,alert(1)')).toThrow()
    vi.unstubAllGlobals()
  })
})
