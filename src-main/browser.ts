// The browser shell: the host behind a loopback HTTP server, and an app window of an installed browser where there is a
// display. For machines where the Electron runtime cannot be had.

import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describeFault, type Fault, fault } from '#shared/contracts/faults.ts'
import { openAppWindow } from './browser/app-window.ts'
import { createEntryCookie, createEntryToken } from './browser/entry-token.ts'
import { findBrowser, hasDisplay } from './browser/find-browser.ts'
import { createGate, LOOPBACK } from './browser/gate.ts'
import { listen } from './browser/listen.ts'
import { OWNER_FILE } from './host/data-folder/durable-fs.ts'
import { openWorkstation } from './host/open-workstation.ts'
import { findAppRoot } from './process/app-root.ts'
import { BAD_OPTIONS, exitCodeOf } from './process/exit-codes.ts'
import { defaultDataFolder, parseOptions, type ShellOptions } from './process/options.ts'
import { endWith } from './process/stop-signals.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const root = findAppRoot(import.meta.url)
const options = parseOptions(process.argv.slice(2), {
  dataFolder: defaultDataFolder(root.folder),
  municipalUrl: process.env['JIBU_MUNICIPAL_URL'],
})
if (options.ok) {
  const problem = await run(options.value)
  if (problem !== null) {
    process.stderr.write(`${describeFault(problem)}\n`)
    process.exit(exitCodeOf(problem.fault))
  }
} else {
  process.stderr.write(`${options.error}\n`)
  process.exit(BAD_OPTIONS)
}

async function run({ port, dataFolder, municipalUrl, window }: ShellOptions): Promise<Fault | null> {
  if (!existsSync(join(root.rendererFolder, 'index.html'))) return fault('notBuilt')
  // Read by a second start, and by whoever has lost the window: it always holds an address that has not been used.
  const addressFile = join(dataFolder, 'open-address')
  const workstation = await openWorkstation({ ...root, shell: 'browser', dataFolder, municipalUrl })
  if (!workstation.ok) {
    if (workstation.error.fault === 'folderInUse') await sayOtherAddress(addressFile)
    return workstation.error
  }
  const { host, close } = workstation.value
  const addressOf = (token: string): string => `http://${LOOPBACK}:${port}/?token=${token}`
  const token = createEntryToken((next) => {
    writeFileSync(addressFile, `${addressOf(next)}\n`, { mode: OWNER_FILE })
  })
  const listening = await listen(port, createGate({ port, token, cookie: createEntryCookie(port), host }))
  const forget = (): void => rmSync(addressFile, { force: true })
  if (!listening.ok) {
    forget()
    await close()
    return listening.error
  }
  const stops: (() => Promise<void> | void)[] = [forget, listening.value.close, close]
  const end = endWith(async () => {
    for (const stop of stops) await stop()
  })
  const address = addressOf(token.current())
  say(`JIBU-WORKSTATION ready ${address}`)
  process.send?.({ kind: 'ready', url: address })
  if (process.stdin.isTTY) {
    createInterface({ input: process.stdin }).on('line', () => say(`打开地址：${addressOf(token.current())}`))
  }
  if (window) await openWindow(address, join(dataFolder, 'browser-profile'), stops, end)
  return null
}

async function openWindow(
  address: string,
  profile: string,
  stops: (() => Promise<void> | void)[],
  end: (exitCode: number) => void,
): Promise<void> {
  if (!hasDisplay()) return say('本机没有图形界面，请在浏览器中打开上面的地址。')
  const browser = findBrowser()
  if (browser === null) return say(describeFault(fault('browserMissing')))
  const opened = openAppWindow(browser, profile, address)
  stops.unshift(opened.close)
  opened.closed.then(() => end(0))
  const notice = await opened.notice
  if (notice !== null) say(describeFault(notice))
}

async function sayOtherAddress(addressFile: string): Promise<void> {
  const address = await readFile(addressFile, 'utf8').catch(() => '')
  if (address !== '') say(`可用此地址打开：${address.trim()}`)
}
