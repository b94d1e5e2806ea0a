import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { invariant } from '#shared/kernel/invariant.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

type Listener = (...words: unknown[]) => unknown

interface Told {
  readonly appListeners: Map<string, Listener>
  readonly contentsListeners: Map<string, Listener>
  readonly windowListeners: Map<string, Listener>
  readonly pageListeners: Map<string, Listener>
  readonly powerListeners: Map<string, Listener>
  readonly schemes: unknown[]
  readonly handlers: Map<string, (request: Request) => Promise<Response>>
  readonly windows: { readonly webPreferences: Record<string, unknown> }[]
  readonly loaded: string[]
  readonly exits: number[]
  readonly calls: string[]
  readonly errors: string[]
  readonly boxes: string[]
  /** The number of the button that is pressed in a box. */
  answer: number
  readonly permissions: Map<string, Listener>
  beforeRequest: Listener | null
  openWindow: Listener | null
  menu: unknown
  lockIsFree: boolean
  hasLauncher: boolean
  /** As the real one, Electron is ready only after the entry has been evaluated. */
  ready: Promise<unknown>
  userData: string
}

const DISPLAY = vi.hoisted(() => ({
  id: 1,
  bounds: { x: 0, y: 0, width: 1366, height: 768 },
  workArea: { x: 0, y: 0, width: 1366, height: 728 },
}))

/** Everything that the shell asks of Electron, as a record of what it was told. */
const told = vi.hoisted(
  (): Told => ({
    appListeners: new Map(),
    contentsListeners: new Map(),
    windowListeners: new Map(),
    pageListeners: new Map(),
    powerListeners: new Map(),
    schemes: [],
    handlers: new Map(),
    windows: [],
    loaded: [],
    exits: [],
    calls: [],
    errors: [],
    boxes: [],
    answer: 0,
    permissions: new Map(),
    beforeRequest: null,
    openWindow: null,
    menu: undefined,
    lockIsFree: true,
    hasLauncher: false,
    ready: Promise.resolve(),
    userData: '',
  }),
)

vi.mock('./process/launcher.ts', () => ({ hasLauncher: () => told.hasLauncher }))
vi.mock('electron', () => ({
  app: {
    isPackaged: false,
    setName: (name: string) => told.calls.push(`setName ${name}`),
    setAppUserModelId: () => undefined,
    enableSandbox: () => told.calls.push('enableSandbox'),
    commandLine: {
      appendSwitch: (name: string, value: string) => told.calls.push(`--${name}=${value}`),
    },
    on: (name: string, listener: Listener) => told.appListeners.set(name, listener),
    setPath: (name: string, path: string) => {
      if (name === 'userData') told.userData = path
    },
    requestSingleInstanceLock: () => told.lockIsFree,
    releaseSingleInstanceLock: () => told.calls.push('releaseSingleInstanceLock'),
    whenReady: () => told.ready,
    exit: (code: number) => told.exits.push(code),
  },
  BrowserWindow: class {
    constructor(options: { webPreferences: Record<string, unknown> }) {
      told.windows.push(options)
    }
    webContents = { on: (name: string, listener: Listener) => told.pageListeners.set(name, listener) }
    on = (name: string, listener: Listener) => told.windowListeners.set(name, listener)
    once = (name: string, listener: Listener) => told.windowListeners.set(name, listener)
    loadURL = (url: string) => Promise.resolve(told.loaded.push(url))
    isDestroyed = () => true
    isMinimized = () => true
    restore = () => told.calls.push('restore')
    focus = () => told.calls.push('focus')
  },
  crashReporter: {
    start: (options: { uploadToServer: boolean }) => {
      told.calls.push(`crashReporter upload ${options.uploadToServer}`)
    },
  },
  dialog: {
    showErrorBox: (_: string, text: string) => told.errors.push(text),
    showMessageBox: (_: unknown, { message }: { message: string }) => {
      told.boxes.push(message)
      return Promise.resolve({ response: told.answer })
    },
  },
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => {
      told.menu = menu
    },
  },
  powerMonitor: { on: (name: string, listener: Listener) => told.powerListeners.set(name, listener) },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => {
      told.calls.push('registerSchemes')
      told.schemes.push(...schemes)
    },
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      told.handlers.set(scheme, handler),
  },
  screen: {
    getPrimaryDisplay: () => DISPLAY,
    getAllDisplays: () => [DISPLAY],
  },
  session: {
    fromPartition: () => ({
      setUserAgent: (name: string) => told.calls.push(`setUserAgent ${name}`),
      setPermissionRequestHandler: () => undefined,
      setProxy: (proxy: unknown) => Promise.resolve(told.calls.push(`setProxy ${JSON.stringify(proxy)}`)),
      fetch: () => Promise.reject(new Error('net::ERR_CONNECTION_REFUSED')),
      closeAllConnections: () => Promise.resolve(told.calls.push('closeAllConnections')),
    }),
    defaultSession: {
      setPermissionRequestHandler: (handler: Listener) => {
        told.permissions.set('request', handler)
      },
      setPermissionCheckHandler: (handler: Listener) => {
        told.permissions.set('check', handler)
      },
      setDevicePermissionHandler: (handler: Listener) => {
        told.permissions.set('device', handler)
      },
      webRequest: {
        onBeforeRequest: (handler: Listener) => {
          told.beforeRequest = handler
        },
      },
    },
  },
}))

const argv = process.argv
/** What ends the process never returns, and a test does not end. */
const exit = vi.spyOn<{ exit: () => void }, 'exit'>(process, 'exit')
let data: string

async function startShell(...words: string[]): Promise<void> {
  process.argv = ['electron', '.', '--data-dir', data, ...words]
  vi.resetModules()
  let becomeReady = (): void => undefined
  told.ready = new Promise<void>((resolve) => {
    becomeReady = resolve
  })
  await import('./electron.ts')
  told.calls.push('evaluated')
  becomeReady()
  await vi.waitFor(() => {
    expect(told.loaded.length + told.exits.length).toBeGreaterThan(0)
  })
}

/** What the log in the data folder says. */
async function logged(): Promise<unknown[]> {
  const text = await readFile(join(data, 'logs', 'workstation.log'), 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

/** What the shell does with every web contents that comes into being. */
function newContents(): void {
  const created = told.appListeners.get('web-contents-created')
  invariant(created !== undefined, 'the shell confines web contents')
  created(null, {
    setWindowOpenHandler: (handler: Listener) => {
      told.openWindow = handler
    },
    on: (name: string, listener: Listener) => told.contentsListeners.set(name, listener),
  })
}

function isPrevented(name: string, url: string, isMainFrame = false): boolean {
  const preventDefault = vi.fn()
  told.contentsListeners.get(name)?.({ url, isMainFrame, preventDefault })
  return preventDefault.mock.calls.length > 0
}

beforeEach(async () => {
  data = join(await temporaryFolder(), 'data')
  for (const list of [
    told.schemes,
    told.windows,
    told.loaded,
    told.exits,
    told.calls,
    told.errors,
    told.boxes,
  ])
    list.length = 0
  told.lockIsFree = true
  told.answer = 0
  told.hasLauncher = false
  exit.mockImplementation(() => {
    told.calls.push('process.exit')
  })
})

afterEach(async () => {
  // Ends the host of the test, which holds the data folder.
  if (told.windows.length > 0) told.appListeners.get('before-quit')?.({ preventDefault: () => undefined })
  if (told.windows.length > 0)
    await vi.waitFor(() => {
      expect(told.calls).toContain('process.exit')
    })
  for (const signal of [
    'SIGINT',
    'SIGTERM',
    'SIGHUP',
    'disconnect',
    'uncaughtException',
    'unhandledRejection',
  ])
    process.removeAllListeners(signal)
  process.argv = argv
})

describe('the Electron shell', () => {
  it('registers its scheme as standard and secure before Electron is ready, and sandboxes every page', async () => {
    await startShell()
    expect(told.schemes).toEqual([
      {
        scheme: 'app',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
      },
    ])
    const first = [
      'setName Jibu',
      'registerSchemes',
      'enableSandbox',
      '--lang=zh-CN',
      'crashReporter upload false',
    ]
    expect(told.calls.slice(0, 6)).toEqual([...first, 'evaluated'])
  })

  it('opens one window on app://workstation/ without preload, Node or webviews', async () => {
    await startShell()
    expect(told.loaded).toEqual(['app://workstation/'])
    expect(told.windows).toHaveLength(1)
    expect(told.windows[0]?.webPreferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: true,
    })
  })

  it('serves its scheme by the host, and no other name under it', async () => {
    await startShell()
    const handle = told.handlers.get('app')
    invariant(handle !== undefined, 'the scheme has a handler')
    const status = await handle(new Request('app://workstation/host/status'))
    expect(await status.json()).toMatchObject({ shell: 'electron' })
    expect(status.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await handle(new Request('app://elsewhere/host/status'))).status).toBe(404)
  })

  it('grants no permission and no device, but that drafts are kept', async () => {
    await startShell()
    const ours = { getURL: () => 'app://workstation/' }
    const answer = vi.fn()
    for (const permission of ['media', 'clipboard-read', 'notifications', 'fullscreen', 'openExternal']) {
      told.permissions.get('request')?.(ours, permission, answer)
      expect(told.permissions.get('check')?.(ours, permission)).toBe(false)
    }
    expect(answer.mock.calls).toEqual([[false], [false], [false], [false], [false]])
    expect(told.permissions.get('device')?.({})).toBe(false)
    told.permissions.get('request')?.(ours, 'persistent-storage', answer)
    expect(answer).toHaveBeenLastCalledWith(true)
    told.permissions.get('request')?.({ getURL: () => 'https://a.example/' }, 'persistent-storage', answer)
    expect(answer).toHaveBeenLastCalledWith(false)
    expect(told.permissions.get('check')?.(null, 'persistent-storage')).toBe(false)
  })

  it.each([
    ['app://workstation/assets/page.js', false],
    ['blob:app://workstation/1', false],
    ['data:image/png;base64,AA', false],
    ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html', false],
    ['chrome://resources/js/assert.js', false],
    ['chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/index.html', true],
    ['chrome://settings/', true],
    ['https://attacker.example/', true],
    ['http://127.0.0.1:8790/', true],
    ['file:///etc/passwd', true],
    ['ws://127.0.0.1/', true],
  ])('lets a page load %s: cancelled %s', async (url, cancel) => {
    await startShell()
    const answer = vi.fn()
    told.beforeRequest?.({ url }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel })
  })

  it('refuses windows, webviews and every way to another address', async () => {
    await startShell()
    newContents()
    expect(told.openWindow?.({ url: 'app://workstation/' })).toEqual({ action: 'deny' })
    expect(isPrevented('will-attach-webview', '')).toBe(true)
    const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'
    expect(isPrevented('will-frame-navigate', viewer)).toBe(false)
    expect(isPrevented('will-navigate', viewer)).toBe(true)
    expect(isPrevented('will-frame-navigate', viewer, true)).toBe(true)
    for (const way of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(isPrevented(way, 'app://workstation/#/counter')).toBe(false)
      for (const elsewhere of [
        'https://attacker.example/',
        'app://workstation.example/',
        'file:///etc/passwd',
      ]) {
        expect(isPrevented(way, elsewhere)).toBe(true)
      }
    }
  })

  it('is one for each data folder: a second start only shows the first window', async () => {
    await startShell()
    expect(told.userData).toBe(join(data, 'electron-profile'))
    told.appListeners.get('second-instance')?.()
    expect(told.calls).toEqual(expect.arrayContaining(['restore', 'focus']))
    told.windows.length = 0
    told.lockIsFree = false
    await startShell()
    expect(told.exits).toEqual([3])
    expect(told.windows).toEqual([])
    // The first one is still there.
    told.appListeners.get('before-quit')?.({ preventDefault: () => undefined })
    await vi.waitFor(() => {
      expect(told.calls).toContain('process.exit')
    })
  })

  it('says in a box why it does not start', async () => {
    await mkdir(data)
    await writeFile(join(data, 'journal'), 'not a journal')
    await startShell()
    expect(told.errors[0]).toContain('J104')
    expect(told.exits).toEqual([5])
    expect(told.windows).toEqual([])
    expect(await logged()).toContainEqual(
      expect.objectContaining({ event: 'start-refused', fault: 'journalUnreadable' }),
    )
    told.exits.length = 0
    await startShell('--port', 'eight')
    expect(told.exits).toEqual([2])
    expect(told.errors[1]).toContain('J140')
  })

  it('says it to its launcher without a box, which would hold up the other shell', async () => {
    told.hasLauncher = true
    await startShell('--port', 'eight')
    expect(told.exits).toEqual([2])
    expect(told.errors).toEqual([])
  })

  it('opens a page that crashed or did not load once by itself, then asks, and logs the cause each time', async () => {
    await startShell()
    told.pageListeners.get('render-process-gone')?.(null, { reason: 'crashed', exitCode: 133 })
    expect(told.loaded).toHaveLength(2)
    expect(told.boxes[0]).toContain('J150')
    told.pageListeners.get('did-fail-load')?.(null, -105, 'ERR_NAME_NOT_RESOLVED', '', true)
    await vi.waitFor(() => {
      expect(told.loaded).toHaveLength(3)
    })
    expect(told.boxes[1]).toContain('J151')
    // A load in a frame, or one that another took the place of, is no failure of the page.
    told.pageListeners.get('did-fail-load')?.(null, -3, 'ERR_ABORTED', '', true)
    told.pageListeners.get('did-fail-load')?.(null, -105, 'ERR_NAME_NOT_RESOLVED', '', false)
    expect(told.boxes).toHaveLength(2)
    expect(await logged()).toMatchObject([
      { event: 'started' },
      { event: 'page-gone', reason: 'crashed', status: 133 },
      { event: 'page-load-failed', reason: 'ERR_NAME_NOT_RESOLVED', status: -105 },
    ])
  })

  it('asks about a page that hangs, and calls the question back when it answers again', async () => {
    await startShell()
    told.answer = 1
    told.windowListeners.get('unresponsive')?.()
    told.windowListeners.get('responsive')?.()
    expect(told.boxes[0]).toContain('J152')
    expect(await logged()).toMatchObject([
      { event: 'started' },
      { event: 'page-hangs' },
      { event: 'page-answers-again' },
    ])
  })

  it('cuts dead connections after a sleep, and closes the journal at once where the session ends', async () => {
    await startShell()
    told.powerListeners.get('resume')?.()
    expect(told.calls).toContain('closeAllConnections')
    told.windowListeners.get('session-end')?.()
    await vi.waitFor(() => {
      expect(told.calls).toContain('process.exit')
    })
    expect(told.boxes).toEqual([])
    expect(await logged()).toMatchObject([
      { event: 'started' },
      { event: 'machine-wakes' },
      { event: 'session-ends' },
      { event: 'stopped' },
    ])
  })

  it("carries the municipal traffic by Chromium's network under an ASCII name, through the system's proxy", async () => {
    await startShell()
    expect(told.calls.find((call) => call.startsWith('setUserAgent'))).toMatch(/^setUserAgent Jibu\/[\d.]+$/)
    expect(told.calls).toContain('setProxy {"mode":"system"}')
  })

  it('has no menu with ways around the page; closes without a question where every act has been sent', async () => {
    await startShell()
    if (process.platform !== 'darwin') expect(told.menu).toBeNull()
    const preventDefault = vi.fn()
    told.windowListeners.get('close')?.({ preventDefault })
    expect(preventDefault).toHaveBeenCalledOnce()
    expect(told.boxes).toEqual([])
    await vi.waitFor(() => {
      expect(told.calls).toContain('process.exit')
    })
    expect(told.calls).toContain('releaseSingleInstanceLock')
  })

  it('asks on its page for the municipal server where nobody has named one', async () => {
    vi.stubEnv('JIBU_MUNICIPAL_URL', '')
    await startShell()
    vi.unstubAllEnvs()
    const handle = told.handlers.get('app')
    invariant(handle !== undefined, 'the scheme has a handler')
    const status = await handle(new Request('app://workstation/host/status'))
    expect(await status.json()).toMatchObject({ municipal: null })
    // The server's address is tried by Chromium's network.
    const named = await handle(
      new Request('app://workstation/host/server-address', {
        method: 'POST',
        body: JSON.stringify({ municipal: 'https://jibu.sh.example' }),
      }),
    )
    expect(await named.json()).toMatchObject({ error: { fault: 'connectionRefused' } })
  })

  it('does as the policy file says before what the command line says, and refuses a wrong one', async () => {
    await mkdir(data)
    const policy = join(data, 'workstation.json')
    vi.stubEnv('JIBU_POLICY_FILE', policy)
    await writeFile(
      policy,
      JSON.stringify({ municipal: 'https://told.example', proxy: 'direct', kiosk: true }),
    )
    await startShell('--municipal', 'https://typed.example')
    const status = await told.handlers.get('app')?.(new Request('app://workstation/host/status'))
    expect(await status?.json()).toMatchObject({ municipal: 'https://told.example' })
    expect(told.windows[0]).toMatchObject({ kiosk: true })
    expect(told.calls).toContain('setProxy {"mode":"direct"}')
    await writeFile(policy, '{ "gpu": "off" }')
    told.loaded.length = 0
    await startShell()
    expect(told.errors[0]).toContain('第 1 行 gpu 应为 true 或 false')
    expect(told.exits).toEqual([2])
    vi.unstubAllEnvs()
  })
})
