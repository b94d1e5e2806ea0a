// Entry of the browser shell, for machines where the Electron runtime cannot be had.

import { runBrowserShell } from './browser/run-browser-shell.ts'
import { findAppRoot } from './process/app-root.ts'

await runBrowserShell(findAppRoot(import.meta.url), process.argv.slice(2))
