// From a ready Electron to the window on the desk, and to its orderly end.

import { app, session } from 'electron'
import { openWorkstation } from '../host/open-workstation.ts'
import { endWith } from '../process/stop-signals.ts'
import { PAGE, serveScheme } from './app-scheme.ts'
import { applyAutostart } from './autostart.ts'
import { askBeforeClosing } from './closing.ts'
import { confineSession } from './confine.ts'
import { nameEarlierFolders } from './earlier-folders.ts'
import { watchPage } from './page-failures.ts'
import { openWindow } from './main-window.ts'
import { setMenuBar } from './menus.ts'
import { municipalNetwork } from './municipal-network.ts'
import { heedPower } from './power.ts'
import type { ProgramWatch } from './program-failures.ts'
import { refuseToStart } from './refuse-to-start.ts'
import type { Beginning } from './start.ts'
import { exitCodeOf } from '../process/exit-codes.ts'

/** Milliseconds that a workstation before this one may take to close. */
const CLOSING_TAKES = 6000

export async function runShell(beginning: Beginning, program: ProgramWatch): Promise<void> {
  const { root, dataFolder, municipalUrl, today, policy } = beginning
  if (!app.requestSingleInstanceLock()) {
    // The first one shows its window.
    app.exit(exitCodeOf('folderInUse'))
    return
  }
  let showWindow = (): void => undefined
  let keepPlace = (): void => undefined
  app.on('second-instance', () => {
    showWindow()
  })
  await app.whenReady()
  const network = await municipalNetwork(root.version, policy.proxy)
  const workstation = await openWorkstation({
    ...root,
    shell: 'electron',
    dataFolder,
    municipalUrl,
    today,
    municipalFetch: network.fetch,
    lockPatience: CLOSING_TAKES,
  })
  if (!workstation.ok) {
    refuseToStart(workstation.error, dataFolder)
    return
  }
  const { host, log, unsent, close } = workstation.value
  let ending = false
  const stop = endWith(async () => {
    ending = true
    // A start from now on waits for the data folder instead of for this window.
    app.releaseSingleInstanceLock()
    keepPlace()
    await close()
  })
  const end = (exitCode: number): void => {
    ending = true
    stop(exitCode)
  }
  const isEnding = (): boolean => ending
  program.endBy(end)
  confineSession(session.defaultSession)
  serveScheme(host)
  setMenuBar()
  const opened = openWindow({ root, dataFolder, kiosk: policy.kiosk === true })
  const { window } = opened
  keepPlace = opened.keepPlace
  showWindow = () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  watchPage({ window, log, isEnding })
  askBeforeClosing({ window, unsent, end, isEnding })
  heedPower({ window, log, network, end })
  applyAutostart(policy.autostart, log)
  await window.loadURL(PAGE)
  process.send?.({ kind: 'ready', url: PAGE })
  await nameEarlierFolders(window, beginning.earlier, log)
}
