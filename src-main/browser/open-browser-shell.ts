// The browser shell: the host behind the gate on the fixed port of the loopback address, and an app window of an
// installed browser where there is a display.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describeFault, type Fault, fault } from '#shared/contracts/faults.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { OWNER_FILE } from '../host/data-folder/durable-fs.ts'
import { openWorkstation } from '../host/open-workstation.ts'
import type { AppRoot } from '../process/app-root.ts'
import type { ShellOptions } from '../process/options.ts'
import { openAppWindow } from './app-window.ts'
import { createEntryCookie, createEntryToken } from './entry-token.ts'
import { findBrowser, hasDisplay } from './find-browser.ts'
import { createGate, LOOPBACK } from './gate.ts'
import { listen } from './listen.ts'

export interface BrowserShell {
  /** An address that opens the workstation once; a new one after each use. */
  readonly address: () => string
  /** Opens the window, or says why there is none; resolves when the window is gone. */
  readonly openWindow: (say: (line: string) => void) => Promise<void>
  readonly close: () => Promise<void>
}

/** Always holds an unused address, for a second start and for whoever has lost the window. */
const ADDRESS_FILE = 'open-address'

export async function openBrowserShell(
  root: AppRoot,
  { port, dataFolder, municipalUrl, today }: ShellOptions,
): Promise<Result<BrowserShell, Fault>> {
  if (!existsSync(join(root.rendererFolder, 'index.html'))) return err(fault('notBuilt'))
  const workstation = await openWorkstation({ ...root, shell: 'browser', dataFolder, municipalUrl, today })
  if (!workstation.ok) return workstation
  const addressFile = join(dataFolder, ADDRESS_FILE)
  const addressOf = (secret: string): string => `http://${LOOPBACK}:${port}/?token=${secret}`
  const token = createEntryToken((next) => {
    try {
      writeFileSync(addressFile, `${addressOf(next)}\n`, { mode: OWNER_FILE })
    } catch {
      // A full disk keeps nobody out: the terminal still says the address.
    }
  })
  const { host } = workstation.value
  const listening = await listen(port, createGate({ port, token, cookie: createEntryCookie(port), host }))
  if (!listening.ok) {
    rmSync(addressFile, { force: true })
    await workstation.value.close()
    return listening
  }
  const address = (): string => addressOf(token.current())
  let closeWindow: () => void = () => undefined
  return ok({
    address,
    openWindow: async (say) => {
      const browser = hasDisplay() ? findBrowser() : null
      if (browser === null) {
        say(
          hasDisplay()
            ? describeFault(fault('browserMissing'))
            : '本机没有图形界面，请在浏览器中打开上面的地址。',
        )
        return new Promise(() => undefined)
      }
      const opened = openAppWindow(browser, join(dataFolder, 'browser-profile'), address())
      closeWindow = opened.close
      const notice = await opened.notice
      if (notice !== null) say(describeFault(notice))
      return opened.closed
    },
    close: async () => {
      rmSync(addressFile, { force: true })
      closeWindow()
      await listening.value.close()
      await workstation.value.close()
    },
  })
}

/** The address that a running workstation of this data folder offers, or null. */
export async function offeredAddress(dataFolder: string): Promise<string | null> {
  const address = await readFile(join(dataFolder, ADDRESS_FILE), 'utf8').catch(() => '')
  return address === '' ? null : address.trim()
}
