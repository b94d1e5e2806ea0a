import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { invariant } from '#shared/kernel/invariant.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

type Listener = (...words: unknown[]) => unknown

interface Told {
  readonly appListeners: Map<string, Listener>
  readonly contentsListeners: Map<string, Listener>
  readonly schemes: unknown[]
  readonly handlers: Map<string, (request: Request) => Promise<Response>>
  readonly windows: { readonly webPreferences: Record<string, unknown> }[]
  readonly loaded: string[]
  readonly exits: number[]
  readonly calls: string[]
  readonly errors: string[]
  readonly permissions: Map<string, Listener>
  beforeRequest: Listener | null
  openWindow: Listener | null
  menu: unknown
  lockIsFree: boolean
  /** Makes Electron ready: as the real one, only after the entry has been evaluated. */
  becomeReady: () => void
  userData: string
}

/** Everything that the shell asks of Electron, as a record of what it was told. */
const told = vi.hoisted(
  (): Told => ({
    appListeners: new Map(),
    contentsListeners: new Map(),
    schemes: [],
    handlers: new Map(),
    windows: [],
    loaded: [],
    exits: [],
    calls: [],
    errors: [],
    permissions: new Map(),
    beforeRequest: null,
    openWindow: null,
    menu: undefined,
    lockIsFree: true,
    becomeReady: () => undefined,
    userData: '',
  }),
)

vi.mock('electron', () => ({
  app: {
    isPackaged: false,
    enableSandbox: () => told.calls.push('enableSandbox'),
    on: (name: string, listener: Listener) => told.appListeners.set(name, listener),
    setPath: (_: string, path: string) => {
      told.userData = path
    },
    requestSingleInstanceLock: () => told.lockIsFree,
    whenReady: () =>
      new Promise((resolve) => {
        told.becomeReady = () => {
          resolve(told.calls.push('ready'))
        }
      }),
    exit: (code: number) => told.exits.push(code),
  },
  BrowserWindow: class {
    constructor(options: { webPreferences: Record<string, unknown> }) {
      told.windows.push(options)
    }
    loadURL = (url: string) => Promise.resolve(told.loaded.push(url))
    isMinimized = () => true
    restore = () => told.calls.push('restore')
    focus = () => told.calls.push('focus')
  },
  dialog: { showErrorBox: (_: string, text: string) => told.errors.push(text) },
  Menu: {
    setApplicationMenu: (menu: unknown) => {
      told.menu = menu
    },
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => {
      told.calls.push('registerSchemes')
      told.schemes.push(...schemes)
    },
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
      told.handlers.set(scheme, handler),
  },
  session: {
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
  told.becomeReady = () => undefined
  await import('./electron.ts')
  told.becomeReady()
  await vi.waitFor(() => {
    expect(told.loaded.length + told.exits.length).toBeGreaterThan(0)
  })
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

function isPrevented(name: string, url: string): boolean {
  const preventDefault = vi.fn()
  told.contentsListeners.get(name)?.({ url, preventDefault })
  return preventDefault.mock.calls.length > 0
}

beforeEach(async () => {
  data = join(await temporaryFolder(), 'data')
  for (const list of [told.schemes, told.windows, told.loaded, told.exits, told.calls, told.errors])
    list.length = 0
  told.lockIsFree = true
  exit.mockImplementation(() => {
    told.calls.push('process.exit')
  })
})

afterEach(async () => {
  // Ends the host of the test, which holds the data folder.
  if (told.windows.length > 0) told.appListeners.get('window-all-closed')?.()
  if (told.windows.length > 0)
    await vi.waitFor(() => {
      expect(told.calls).toContain('process.exit')
    })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.removeAllListeners(signal)
  process.argv = argv
})

describe('the Electron shell', () => {
  it('registers its scheme as standard and secure before Electron is ready, and sandboxes every page', async () => {
    await startShell()
    expect(told.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ])
    expect(told.calls.slice(0, 3)).toEqual(['registerSchemes', 'enableSandbox', 'ready'])
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

  it('grants no permission and no device', async () => {
    await startShell()
    const answer = vi.fn()
    told.permissions.get('request')?.(null, 'media', answer)
    expect(answer).toHaveBeenCalledWith(false)
    expect(told.permissions.get('check')?.(null, 'clipboard-read')).toBe(false)
    expect(told.permissions.get('device')?.({})).toBe(false)
  })

  it.each([
    ['app://workstation/assets/page.js', false],
    ['blob:app://workstation/1', false],
    ['data:image/png;base64,AA', false],
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
    told.appListeners.get('window-all-closed')?.()
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
    told.exits.length = 0
    await startShell('--port', 'eight')
    expect(told.exits).toEqual([2])
  })

  it('has no menu with ways around the page, and offers the page no other channel', async () => {
    await startShell()
    if (process.platform !== 'darwin') expect(told.menu).toBeNull()
    const source = await readFile(join(import.meta.dirname, 'electron.ts'), 'utf8')
    expect(source.replace(/^\/\/.*$/gm, '')).not.toMatch(/\b(ipcMain|preload:|contextBridge|remote)\b/)
  })
})
