// The browser shell as a process: options in, lines and exit codes out.

import { createInterface } from 'node:readline'
import { describeFault } from '#shared/contracts/faults.ts'
import type { AppRoot } from '../process/app-root.ts'
import { exitCodeOf } from '../process/exit-codes.ts'
import { DEFAULT_MUNICIPAL_URL, defaultDataFolder, parseOptions } from '../process/options.ts'
import { endWith } from '../process/stop-signals.ts'
import { offeredAddress, openBrowserShell } from './open-browser-shell.ts'

export async function runBrowserShell(root: AppRoot, words: readonly string[]): Promise<void> {
  const options = parseOptions(words, {
    dataFolder: defaultDataFolder(root.folder),
    municipalUrl: process.env['JIBU_MUNICIPAL_URL'] ?? DEFAULT_MUNICIPAL_URL,
  })
  if (!options.ok) {
    leave(describeFault(options.error), exitCodeOf(options.error.fault))
    return
  }
  const shell = await openBrowserShell(root, options.value)
  if (!shell.ok) {
    const address =
      shell.error.fault === 'folderInUse' ? await offeredAddress(options.value.dataFolder) : null
    if (address !== null) say(`可用此地址打开：${address}`)
    leave(describeFault(shell.error), exitCodeOf(shell.error.fault))
    return
  }
  const { address, openWindow, close } = shell.value
  const end = endWith(close)
  const first = address()
  say(`JIBU-WORKSTATION ready ${first}`)
  process.send?.({ kind: 'ready', url: first })
  if (process.stdin.isTTY) {
    createInterface({ input: process.stdin }).on('line', () => {
      say(`打开地址：${address()}`)
    })
  }
  if (!options.value.window) return
  await openWindow(say)
  end(0)
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function leave(sentence: string, exitCode: number): void {
  process.stderr.write(`${sentence}\n`)
  process.exit(exitCode)
}
