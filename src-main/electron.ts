// Entry of the Electron shell. Nothing is awaited here: Electron is ready only after this module has been evaluated.

import { startShell } from './electron/start.ts'
import { findAppRoot } from './process/app-root.ts'

startShell(findAppRoot(import.meta.url))
