// The Electron shell on a real Electron, under a display of its own and as somebody without rights, so that the sandbox
// is on as it is at a counter. The program is the built one, beside nothing else of the repository.

import { chownSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { isRoot, NOBODY, type TestRuntime } from '../../../scripts/electron-runtime.mjs'
import { assembleProgram, setNativeModule } from '../../../scripts/packing/program.mjs'
import { openDisplay } from './display.ts'
import { type Shell, watchConsole } from './shell.ts'
import { writeWithoutRights } from './without-rights.ts'

export async function electronShell(
  runtime: TestRuntime,
): Promise<Shell & { readonly end: () => Promise<void> }> {
  const stand = await mkdtemp(join(tmpdir(), 'jibu-electron-'))
  await chmod(stand, 0o755)
  const home = join(stand, 'home')
  await mkdir(home)
  giveAway(home)
  const program = join(stand, 'program')
  assembleProgram(program)
  await setNativeModule(program, process.platform, process.arch)
  const display = await openDisplay(home)
  await becomeRuntime(stand, runtime, home)

  const running = new Set<ElectronApplication>()
  const appOf = (page: Page): ElectronApplication => {
    const app = [...running].find((each) => each.context() === page.context())
    if (app === undefined) throw new Error('the page belongs to a workstation that runs')
    return app
  }
  const end = async (app: ElectronApplication, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    if (!running.delete(app)) return
    const child = app.process()
    const gone = once(child, 'exit')
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await gone
  }
  return {
    name: 'electron',
    place: (folder) => Promise.resolve({ folder, profile: join(folder, 'electron-profile'), port: 0 }),
    start: async ({ folder, profile }, words) => {
      await chmod(dirname(folder), 0o755)
      await mkdir(profile, { recursive: true })
      for (const own of [folder, profile]) giveAway(own)
      const app = await _electron.launch({
        args: [program, '--data-dir', folder, ...words],
        chromiumSandbox: true,
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: home,
          LANG: 'C.UTF-8',
          TZ: 'Asia/Shanghai',
          DISPLAY: display.name,
          DBUS_SESSION_BUS_ADDRESS: 'disabled:',
        },
      })
      running.add(app)
      const window = async (): Promise<Page> => {
        const page = await app.firstWindow()
        await page.waitForURL('app://workstation/**')
        return page
      }
      watchConsole(await window())
      return {
        openPage: window,
        reopenPage: window,
        openOnDisk: async () => ({ page: await window(), close: () => end(app, 'SIGTERM') }),
        openTwin: async () => {
          const coming = app.waitForEvent('window')
          await app.evaluate(async ({ BrowserWindow }) => {
            const [first] = BrowserWindow.getAllWindows()
            const twin = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } })
            await twin.loadURL(first?.webContents.getURL().replace(/#.*/, '') ?? '')
          })
          const twin = await coming
          watchConsole(twin)
          return twin
        },
        stop: () => end(app, 'SIGTERM'),
        kill: () => end(app, 'SIGKILL'),
      }
    },
    pdf: async (page, { background = true } = {}) => {
      const text = await appOf(page).evaluate(
        async ({ BrowserWindow }, { url, printBackground }) => {
          const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url)
          if (window === undefined) throw new Error('the page has a window')
          const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground })
          return pdf.toString('base64')
        },
        { url: page.url(), printBackground: background },
      )
      return Buffer.from(text, 'base64')
    },
    download: async (page, act) => {
      const app = appOf(page)
      const path = join(home, 'download')
      const coming = app.evaluate(
        ({ session }, to) =>
          new Promise<string>((resolve) => {
            session.defaultSession.once('will-download', (_event, item) => {
              item.setSavePath(to)
              item.once('done', () => {
                resolve(item.getFilename())
              })
            })
          }),
        path,
      )
      await act()
      const name = await coming
      const bytes = await readFile(path)
      await rm(path)
      return { name, bytes }
    },
    closeAll: async () => {
      for (const app of running) await end(app, 'SIGKILL')
    },
    end: async () => {
      await display.close()
      await rm(stand, { recursive: true, force: true })
    },
  }
}

const giveAway = (path: string): void => {
  if (isRoot()) chownSync(path, NOBODY, NOBODY)
}

/** Playwright takes the runtime that this variable names; there stands a program that gives up root's rights first. */
async function becomeRuntime(stand: string, { program, folder }: TestRuntime, home: string): Promise<void> {
  const place = join(stand, 'runtime')
  if (isRoot()) await writeWithoutRights(join(place, 'electron'), program, home)
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] = isRoot() ? place : folder
}
