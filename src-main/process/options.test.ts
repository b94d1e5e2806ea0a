import { describe, expect, it } from 'vitest'
import { parseOptions } from './options.ts'

const defaults = { dataFolder: '/default', municipalUrl: undefined }

describe('the options of a shell', () => {
  it('have a default each', () => {
    expect(parseOptions([], defaults)).toEqual({
      ok: true,
      value: {
        port: 8780,
        municipalUrl: 'http://127.0.0.1:8790',
        dataFolder: '/default',
        window: true,
        today: null,
      },
    })
  })

  it('are taken from the command line, then from the surroundings', () => {
    const words = [
      '--port',
      '9000',
      '--data-dir',
      '/data',
      '--municipal',
      'https://city.example/api',
      '--no-window',
    ]
    expect(parseOptions(words, defaults)).toEqual({
      ok: true,
      value: {
        port: 9000,
        municipalUrl: 'https://city.example/api',
        dataFolder: '/data',
        window: false,
        today: null,
      },
    })
    const moved = parseOptions(['--today', '2026-11-17'], defaults)
    expect(moved.ok && moved.value.today).toBe('2026-11-17')
    const named = parseOptions([], { ...defaults, municipalUrl: 'http://named:1' })
    expect(named.ok && named.value.municipalUrl).toBe('http://named:1')
  })

  it.each([
    [['--port', '0']],
    [['--port', '70000']],
    [['--port', 'eight']],
    [['--municipal', 'city.example']],
    [['--municipal', 'file:///etc/passwd']],
    [['--today', '2026-02-30']],
    [['--unknown']],
    [['stray']],
  ])('refuse %j with a sentence', (words) => {
    const parsed = parseOptions(words, defaults)
    expect(parsed.ok ? '' : parsed.error).toMatch(/^参数不正确/)
  })
})
