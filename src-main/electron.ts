// The Electron shell: the only file that imports electron. One window on app://workstation/, served by the host through
// protocol.handle. There is no preload script and no ipcMain: the page reaches its machine by fetch alone, and what it
// may not do is refused here, once, for every web contents that ever comes into being.

import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, protocol, type Session, session, type WebContents } from 'electron'
import { describeFault } from '#shared/contracts/faults.ts'
import { openWorkstation } from './host/open-workstation.ts'
import { findAppRoot } from './process/app-root.ts'
import { BAD_OPTIONS, exitCodeOf } from './process/exit-codes.ts'
import { defaultDataFolder, parseOptions, type ShellOptions } from './process/options.ts'
import { endWith } from './process/stop-signals.ts'

const SCHEME = 'app'
const PAGE = `${SCHEME}://workstation/`
/** What a page of ours may load: its own files, and what it has made itself. */
const OWN_PROTOCOLS = new Set([`${SCHEME}:`, 'blob:', 'data:', 'devtools:'])

const isOwn = (address: string): boolean => address.startsWith(PAGE)

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])
app.enableSandbox()
app.on('web-contents-created', (_event, contents) => {
  confine(contents)
})

const root = findAppRoot(import.meta.url)
const options = parseOptions(process.argv.slice(app.isPackaged ? 1 : 2), {
  dataFolder: app.isPackaged ? join(app.getPath('userData'), 'workstation') : defaultDataFolder(root.folder),
  municipalUrl: process.env['JIBU_MUNICIPAL_URL'],
})
// Never awaited here: Electron is ready only after this module has been evaluated, and would wait for itself.
if (options.ok) void run(options.value)
else fail(options.error, BAD_OPTIONS)

async function run({ dataFolder, municipalUrl, today }: ShellOptions): Promise<void> {
  // The lock of a single instance lies in this folder too: one for each data folder.
  app.setPath('userData', join(dataFolder, 'electron-profile'))
  if (!app.requestSingleInstanceLock()) {
    app.exit(exitCodeOf('folderInUse'))
    return
  }
  await app.whenReady()
  const workstation = await openWorkstation({ ...root, shell: 'electron', dataFolder, municipalUrl, today })
  if (!workstation.ok) {
    fail(describeFault(workstation.error), exitCodeOf(workstation.error.fault))
    return
  }
  const { host, close } = workstation.value
  const end = endWith(close)
  deny(session.defaultSession)
  protocol.handle(SCHEME, (request) =>
    isOwn(request.url) ? host(request) : new Response(null, { status: 404 }),
  )
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  const window = openWindow()
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => {
    end(0)
  })
  app.on('before-quit', (event) => {
    event.preventDefault()
    end(0)
  })
  await window.loadURL(PAGE)
  process.send?.({ kind: 'ready', url: PAGE })
}

function openWindow(): BrowserWindow {
  return new BrowserWindow({
    width: 1366,
    height: 768,
    title: '技补工作站',
    backgroundColor: '#ffffff',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
}

/** Whatever the page asks of the machine beyond the host is refused, and so is every address that is not ours. */
function deny(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  target.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !OWN_PROTOCOLS.has(new URL(details.url).protocol) })
  })
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.on('will-navigate', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwn(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwn(event.url) && !event.url.startsWith(`blob:${PAGE}`)) event.preventDefault()
  })
}

function fail(sentence: string, exitCode: number): void {
  process.stderr.write(`${sentence}\n`)
  dialog.showErrorBox('技补工作站', sentence)
  app.exit(exitCode)
}
