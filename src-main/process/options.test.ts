import { describe, expect, it } from 'vitest'
import { describeFault } from '#shared/contracts/faults.ts'
import { parseOptions } from './options.ts'

const defaults = { dataFolder: '/default', municipalUrl: 'http://127.0.0.1:8790' }

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
    const named = parseOptions([], { ...defaults, municipalUrl: 'https://named:1' })
    expect(named.ok && named.value.municipalUrl).toBe('https://named:1')
    const unnamed = parseOptions([], { ...defaults, municipalUrl: null })
    expect(unnamed.ok && unnamed.value.municipalUrl).toBeNull()
  })

  it.each([
    [['--port', '0'], 'J140'],
    [['--port', '70000'], 'J140'],
    [['--port', 'eight'], 'J140'],
    [['--municipal', 'city.example'], 'J161'],
    [['--municipal', 'file:///etc/passwd'], 'J161'],
    [['--municipal', 'http://city.example'], 'J162'],
    [['--today', '2026-02-30'], 'J140'],
    [['--unknown'], 'J140'],
    [['stray'], 'J140'],
  ])('refuse %j with a sentence', (words, code) => {
    const parsed = parseOptions(words, defaults)
    expect(parsed.ok ? '' : describeFault(parsed.error)).toContain(code)
  })
})

describe('the options of the Electron shell', () => {
  const read = (words: readonly string[]) => parseOptions(words, defaults, 'ignored')

  it.each([
    [['--no-sandbox', '--disable-gpu', '--foo=1']],
    [['--updated']],
    [['--lang=en', '--ozone-platform', 'wayland']],
    [['--force-device-scale-factor=1.5', 'jibu://x']],
    [['%U']],
    [['/home/clerk/材料.pdf']],
    [['--inspect=0', '--remote-debugging-port=0', '/program', '--enable-crashpad']],
  ])('leave %j to whom it belongs', (words) => {
    expect(read(words)).toEqual(read([]))
    const ours = read([...words, '--municipal', 'https://city.example', '--data-dir=/data'])
    expect(ours.ok && ours.value).toMatchObject({
      municipalUrl: 'https://city.example',
      dataFolder: '/data',
    })
  })

  it.each([
    [['--municpal', 'https://city.example'], '--municpal'],
    [['--data', '/data'], '--data'],
    [['--datadir', '/data'], '--datadir'],
    [['--tody=2026-11-17'], '--tody'],
    [['--municipal-port=8790'], '--municipal-port'],
    [['--data-dir'], '--data-dir 缺少内容'],
    [['--port', 'eight'], '--port'],
  ])('name a word of ours that is wrong: %j', (words, named) => {
    const parsed = read(words)
    expect(parsed.ok ? '' : describeFault(parsed.error)).toContain(named)
  })
})
