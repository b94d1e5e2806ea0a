import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseShell, electronRuntime } from '../../scripts/choose-shell.mjs'
import { checkNode, isInstalled } from '../../scripts/install.mjs'
import {
  journeysOf,
  playwrightCounts,
  stageCounts,
  sum,
  unequalJourneys,
  vitestCounts,
} from '../../scripts/test-counts.mjs'
import { temporaryFolder } from '../../src-main/testing/temporary-folder.ts'

describe('the launcher', () => {
  it.each([
    ['18.20.0', false],
    ['20.18.3', false],
    ['20.19.0', true],
    ['20.20.2', true],
    ['22.0.0', true],
    ['24.11.0', true],
  ])('with Node %s goes on: %s', (version, goesOn) => {
    const check = (): void => {
      checkNode(version)
    }
    if (goesOn) expect(check).not.toThrow()
    else expect(check).toThrow('20.19')
  })

  it('installs where the installed packages are not those of the lock', async () => {
    const root = await temporaryFolder()
    await mkdir(join(root, 'node_modules'))
    const write = (path: string, packages: unknown) =>
      writeFile(join(root, path), JSON.stringify({ packages }))
    const hono = { version: '4.0.0', integrity: 'sha512-a' }
    const lock = {
      '': {},
      'node_modules/hono': hono,
      'node_modules/for-mac': { version: '1.0.0', optional: true },
    }
    await write('package-lock.json', lock)
    expect(isInstalled(root)).toBe(false)
    await write('node_modules/.package-lock.json', { 'node_modules/hono': hono })
    expect(isInstalled(root)).toBe(true)
    await write('node_modules/.package-lock.json', {
      'node_modules/hono': { ...hono, integrity: 'sha512-b' },
    })
    expect(isInstalled(root)).toBe(false)
    await write('node_modules/.package-lock.json', {})
    expect(isInstalled(root)).toBe(false)
  })

  it('finds an installed Electron runtime by its files and never asks the package, which would download it', async () => {
    const root = await temporaryFolder()
    const electron = join(root, 'node_modules', 'electron')
    await mkdir(join(electron, 'dist'), { recursive: true })
    expect(electronRuntime(root, {})).toBeNull()
    await writeFile(join(electron, 'path.txt'), 'electron')
    expect(electronRuntime(root, {})).toBeNull()
    await writeFile(join(electron, 'dist', 'electron'), '')
    expect(electronRuntime(root, {})).toBe(join(electron, 'dist', 'electron'))
  })

  it.each([
    ['a runtime and a display', {}, 'electron'],
    ['no runtime', { runtime: null }, 'browser'],
    ['no display', { variables: {} }, 'browser'],
    ['root on Linux', { isRoot: true }, 'browser'],
    ['the wish for no window', { withoutWindow: true }, 'browser'],
    ['Windows without DISPLAY', { platform: 'win32', variables: {} }, 'electron'],
  ] as const)('with %s takes the shell and says why', (_, change, shell) => {
    const machine = { runtime: '/electron', platform: 'linux', variables: { DISPLAY: ':0' }, isRoot: false }
    const choice = chooseShell({ ...machine, ...change })
    expect(choice.shell).toBe(shell)
    expect(choice.why).toMatch(/。$/)
  })
})

describe('the closing line of npm test', () => {
  it('adds up what the reports say', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'unit.json'), JSON.stringify({ numPassedTests: 40, numFailedTests: 2 }))
    await writeFile(
      join(folder, 'e2e.json'),
      JSON.stringify({ stats: { expected: 5, flaky: 1, unexpected: 1 } }),
    )
    const counts = [vitestCounts(join(folder, 'unit.json'), 1), playwrightCounts(join(folder, 'e2e.json'), 1)]
    expect(sum(counts)).toEqual({ passed: 46, failed: 3 })
  })

  it('counts a run that failed without a failed test as a failure, and a missing report too', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'unit.json'), JSON.stringify({ numPassedTests: 40, numFailedTests: 0 }))
    expect(vitestCounts(join(folder, 'unit.json'), 1)).toEqual({ passed: 40, failed: 1 })
    expect(playwrightCounts(join(folder, 'none.json'), 1)).toEqual({ passed: 0, failed: 1 })
    expect(sum([stageCounts(0), stageCounts(2)])).toEqual({ passed: 0, failed: 1 })
  })

  it('compares the journeys of both shells by name, so that none is left out of one of them', async () => {
    const path = join(await temporaryFolder(), 'e2e.json')
    const played = (projectName: string, status: string) => ({ projectName, status })
    const specs = [
      { title: 'both', tests: [played('chromium', 'expected'), played('electron', 'unexpected')] },
      { title: 'one', tests: [played('chromium', 'expected')] },
    ]
    await writeFile(path, JSON.stringify({ suites: [{ title: 'a.e2e.ts', specs }] }))
    const shells = journeysOf(path)
    expect(shells['chromium']?.passed).toHaveLength(2)
    expect(shells['electron']).toEqual({ all: ['a.e2e.ts › both'], passed: [] })
    expect(unequalJourneys(shells)).toEqual(['a.e2e.ts › one'])
  })
})
