import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chooseShell, electronRuntime } from '../../scripts/choose-shell.mjs'
import { fetchElectron, mayFetchElectron } from '../../scripts/fetch-electron.mjs'
import { municipalPort } from '../../scripts/municipal-port.mjs'
import { systemTrust } from '../../scripts/system-trust.mjs'
import { checkNode, isInstalled } from '../../scripts/install.mjs'
import {
  journeysOf,
  playwrightCounts,
  stageCounts,
  sum,
  unequalJourneys,
  vitestCounts,
} from '../../scripts/test-counts.mjs'
import { invariant } from '#shared/kernel/invariant.ts'
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

  it('finds a runtime that lies elsewhere by the name that it has on each system', async () => {
    const root = await temporaryFolder()
    const elsewhere = { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'elsewhere') }
    for (const [platform, name] of [
      ['linux', 'electron'],
      ['win32', 'electron.exe'],
      ['darwin', 'Electron.app/Contents/MacOS/Electron'],
    ] as const) {
      const program = join(root, 'elsewhere', name)
      expect(electronRuntime(root, elsewhere, platform)).toBeNull()
      await mkdir(dirname(program), { recursive: true })
      await writeFile(program, '')
      expect(electronRuntime(root, elsewhere, platform)).toBe(program)
    }
  })

  it('fetches the runtime once, and asks a network that refused only another question', async () => {
    const root = await temporaryFolder()
    await mkdir(join(root, 'node_modules', 'electron'), { recursive: true })
    await writeFile(join(root, 'node_modules', 'electron', 'package.json'), '{ "version": "45.4.1" }')
    const variables = {}
    expect(mayFetchElectron(root, variables)).toBe(true)
    const failed = await fetchElectron({
      root,
      variables,
      install: () => Promise.reject(new Error('offline')),
    })
    expect(failed).toContain('ELECTRON_MIRROR')
    expect(mayFetchElectron(root, variables)).toBe(false)
    expect(mayFetchElectron(root, { ELECTRON_MIRROR: 'https://mirror.example/' })).toBe(true)
    expect(await fetchElectron({ root, variables, install: () => Promise.resolve() })).toBeNull()
  })

  it('never joins a municipal server at a taken port, names its holder and takes another port', async () => {
    const free = { isFree: () => Promise.resolve(true) }
    expect(await municipalPort(undefined, free)).toEqual({ port: 8790, says: null })
    const server = createServer((_request, response) => {
      response.end(JSON.stringify({ service: 'jibu-municipal' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      const address = server.address()
      invariant(address !== null && typeof address === 'object', 'the server listens')
      // Asked for by the person: it is named and nothing starts.
      await expect(municipalPort(address.port)).rejects.toThrow(/已被占用（另一个市级服务）/)
      const isTaken = {
        isFree: () => Promise.resolve(false),
        holderOf: () => Promise.resolve('nginx，进程 7'),
      }
      const other = await municipalPort(undefined, isTaken)
      expect(other.port).not.toBe(8790)
      expect(other.says).toContain('8790 已被占用（nginx，进程 7）')
      expect(other.says).toContain('--municipal')
    } finally {
      server.close()
    }
  })

  it("lets the browser shell trust the system's certificates where Node can be told", () => {
    const linux = { platform: 'linux', exists: (path: string) => path.startsWith('/etc/pki') } as const
    const bundle = '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem'
    expect(systemTrust({ ...linux, variables: {}, version: '20.20.2' })).toEqual({
      NODE_EXTRA_CA_CERTS: bundle,
    })
    expect(systemTrust({ ...linux, variables: { NODE_EXTRA_CA_CERTS: '/own.pem' } })).toEqual({})
    expect(systemTrust({ ...linux, variables: {}, version: '22.15.0' })).toEqual({
      NODE_OPTIONS: '--use-system-ca',
    })
    expect(systemTrust({ platform: 'win32', variables: {}, version: '20.20.2' })).toEqual({})
  })

  it.each([
    ['a runtime and a display', {}, 'electron'],
    ['no runtime', { runtime: null }, 'browser'],
    ['the wish for the browser', { withoutElectron: true }, 'browser'],
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
