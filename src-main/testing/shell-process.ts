// The browser shell as a process of its own, with a page that a test has made: `FOLDER …options`.

import { join } from 'node:path'
import { runBrowserShell } from '../browser/run-browser-shell.ts'

const [folder = '', ...words] = process.argv.slice(2)
await runBrowserShell(
  { folder, rendererFolder: join(folder, 'renderer'), version: '1.2.3', isTestBuild: false },
  words,
)
